import { basename } from 'node:path'
import { errnoOf } from '#main/files/errno.ts'
import type { FileSystem } from '#main/files/file-system.ts'

/** A folder that looks like a stick. */
export interface Place {
  readonly path: string
  readonly label: string
  /** Bytes that may still be written; absent when the system does not say. */
  readonly free?: number
}

/** Finds removable drives; the list may be empty, and any other folder can still be named. */
export type FindPlaces = () => Promise<readonly Place[]>

/** How each system shows its removable drives. */
export function findPlaces(files: FileSystem, platform: NodeJS.Platform, user: string): FindPlaces {
  const candidates = (): Promise<readonly string[]> => {
    if (platform === 'win32') return onWindows(files)
    if (platform === 'darwin') return within(files, '/Volumes', ['Macintosh HD'])
    return onLinux(files, user)
  }
  return async () => {
    const places: Place[] = []
    for (const path of await candidates()) {
      const free = await freeOf(files, path)
      const label = basename(path) || path
      places.push(free === null ? { path, label } : { path, label, free })
    }
    return places
  }
}

/** Mounted below the folders that desktops use for removable drives (udisks2, systemd). */
async function onLinux(files: FileSystem, user: string): Promise<readonly string[]> {
  const bytes = await orElse(new Uint8Array(), () => files.read('/proc/mounts'))
  const text = new TextDecoder().decode(bytes)
  const mounts = text.split('\n').map((line) => unescapeMount(line.split(' ')[1] ?? ''))
  // The likeliest first; what an administrator mounts by hand comes last.
  const roots = [`/media/${user}/`, `/run/media/${user}/`, '/media/', '/mnt/']
  const found = roots.flatMap((root) => mounts.filter((path) => path.startsWith(root)).sort())
  return [...new Set(found)]
}

/** proc(5): a space in a mount point stands as `\040`, a backslash as `\134`. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  )
}

/** Drive letters after the system's own; a letter without a medium has no free space to tell. */
async function onWindows(files: FileSystem): Promise<readonly string[]> {
  const found: string[] = []
  for (const letter of 'DEFGHIJKLMNOPQRSTUVWXYZ') {
    const path = `${letter}:\\`
    if ((await freeOf(files, path)) !== null) found.push(path)
  }
  return found
}

async function within(
  files: FileSystem,
  root: string,
  except: readonly string[],
): Promise<readonly string[]> {
  const names = (await orElse([], () => files.list(root))).map(({ name }) => name).sort()
  return names.filter((name) => !except.includes(name)).map((name) => `${root}/${name}`)
}

const freeOf = (files: FileSystem, path: string): Promise<number | null> =>
  orElse(null, () => files.free(path))

/**
 * A drive that is pulled out while we look, or a system without such a folder, is simply not a
 * place: the person can still name any folder, and writing there reports every fault.
 */
async function orElse<T>(nothing: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (thrown) {
    if (errnoOf(thrown) === undefined) throw thrown
    return nothing
  }
}
