import { basename, join } from 'node:path'
import type { ChosenFolder } from '#main/courier/chosen-folder.ts'
import type { FoundFile } from '#main/courier/look.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import type { ReadingProgress } from '#shared/contract/handing.ts'
import { Fault } from '#shared/fault.ts'

/** Told after each file that was read and taken in. */
export type Tell = (progress: ReadingProgress) => void

/** The readings of sticks for which somebody waits. */
export interface Readings {
  readonly during: <T>(work: (tell: Tell) => Promise<T>) => Promise<T>
  /** Of the one that began last; null while there is none, or nothing is known of it. */
  readonly progress: () => ReadingProgress | null
}

export function createReadings(): Readings {
  const running = new Map<symbol, ReadingProgress | null>()
  return {
    during: async (work) => {
      const mine = Symbol('reading')
      running.set(mine, null)
      try {
        return await work((progress) => running.set(mine, progress))
      } finally {
        running.delete(mine)
      }
    },
    progress: () => [...running.values()].at(-1) ?? null,
  }
}

/** By name; a file whose size cannot be told counts as nothing, and is read all the same. */
export async function sizesIn(
  files: FileSystem,
  folder: ChosenFolder,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const name of names) sizes.set(name, await sizeOf(files, join(folder.path, name)))
  return sizes
}

async function sizeOf(files: FileSystem, path: string): Promise<number> {
  try {
    return (await files.size(path)) ?? 0
  } catch (thrown) {
    if (thrown instanceof Fault) return 0
    throw thrown
  }
}

/** The same files, telling of each once whoever takes them asks for the next. */
export async function* telling(
  files: AsyncIterable<FoundFile>,
  sizes: ReadonlyMap<string, number>,
  tell: Tell,
): AsyncGenerator<FoundFile, void, void> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  let [done, bytes] = [0, 0]
  const say = () => tell({ files: { done, total: sizes.size }, bytes: { done: bytes, total } })
  say()
  for await (const file of files) {
    yield file
    done += 1
    bytes += sizes.get(basename(file.path)) ?? 0
    say()
  }
}
