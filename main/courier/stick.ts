import { join } from 'node:path'
import type { FileSystem } from '#main/files/file-system.ts'
import { removeLeftover, writeDurably } from '#main/files/write-durably.ts'
import { equalBytes } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/** A file that lies in the folder, as it was read back. */
export interface Delivered {
  readonly path: string
  readonly bytes: number
  readonly hash: Sha256
}

/** Room for the folder's own entry and the last, half filled block. */
const slackBytes = 64 * 1024

/**
 * Puts bytes into a folder under a name and reads them back. The same file again is no work; a
 * different one under the name is `file-exists` and stays as it is. Other faults: `disk-full`,
 * `copy-differs`, and those of the file system. After a fault nothing of ours is left under the
 * name.
 */
export async function deliver(
  files: FileSystem,
  folder: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Delivered> {
  const path = join(folder, file.name)
  if (!(await isThere(files, path, file.bytes))) await write(files, folder, path, file.bytes)
  return { path, bytes: file.bytes.length, hash: await sha256(file.bytes) }
}

async function isThere(files: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  const size = await files.size(path)
  if (size === null) return false
  if (size === bytes.length && equalBytes(await files.read(path), bytes)) return true
  throw new Fault('file-exists', { path })
}

async function write(
  files: FileSystem,
  folder: string,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const free = await files.free(folder)
  const needed = bytes.length + slackBytes
  if (free < needed) throw new Fault('disk-full', { path: folder, needed, free })
  try {
    await writeDurably(files, path, bytes)
    if (!equalBytes(await files.read(path), bytes)) throw new Fault('copy-differs', { path })
  } catch (thrown) {
    await removeLeftover(files, path)
    throw thrown
  }
}

/** A file that was found, not yet believed; `fault` when even reading it failed. */
export type FoundFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly fault: Fault }

/**
 * Reads every file with this ending in the folder itself, at most `limits.count` of them, one after
 * the other in the order of their names. Nothing is touched. A file that is too large or unreadable
 * comes with its fault. Throws `folder-missing`, `device-gone` and the like when the folder cannot be
 * listed, or is gone while its files are read: a stick that was pulled out says nothing of its files.
 */
export async function* look(
  files: FileSystem,
  folder: string,
  limits: { readonly ending: string; readonly count: number; readonly bytes: number },
): AsyncGenerator<FoundFile, void, void> {
  const names = await listNames(files, folder, limits.ending)
  for (const name of names.slice(0, limits.count)) {
    const found = await readOne(files, join(folder, name), limits.bytes)
    if ('fault' in found && gone.has(found.fault.code)) {
      // One file may have been removed alone; a folder that is gone throws here.
      await files.list(folder)
    }
    yield found
  }
}

const gone: ReadonlySet<string> = new Set(['folder-missing', 'device-gone', 'device-error'])

async function listNames(
  files: FileSystem,
  folder: string,
  ending: string,
): Promise<readonly string[]> {
  return (await files.list(folder))
    .filter((entry) => entry.isFile && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => name.toLowerCase().endsWith(ending))
    .sort()
}

async function readOne(files: FileSystem, path: string, limit: number): Promise<FoundFile> {
  try {
    const size = (await files.size(path)) ?? 0
    if (size > limit) return { path, fault: new Fault('file-too-large', { size, limit }) }
    return { path, bytes: await files.read(path) }
  } catch (thrown) {
    if (thrown instanceof Fault) return { path, fault: thrown }
    throw thrown
  }
}
