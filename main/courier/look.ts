import { join } from 'node:path'
import type { FileSystem } from '#main/files/file-system.ts'
import { Fault } from '#shared/fault.ts'
import { type ChosenFolder, stillThere, whileThere } from './chosen-folder.ts'

/** A file that was found, not yet believed; `fault` when even reading it failed. */
export type FoundFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly fault: Fault }

/**
 * Names of the files with this ending in the folder itself, in order; not of links, folders and
 * hidden files. Nothing is touched. Throws `device-gone`, `folder-denied` and the like.
 */
export async function namesIn(
  files: FileSystem,
  folder: ChosenFolder,
  ending: string,
): Promise<readonly string[]> {
  const entries = await whileThere(files, folder, () => files.list(folder.path))
  return entries
    .filter((entry) => entry.isFile && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => name.toLowerCase().endsWith(ending))
    .sort()
}

/**
 * Reads these files of the folder, one after the other. Nothing is touched. A file that is larger than
 * `limit` bytes, or unreadable, comes with its fault. Throws `device-gone` when the folder is gone
 * while its files are read: a stick that was pulled out says nothing of its files.
 */
export async function* readEach(
  files: FileSystem,
  folder: ChosenFolder,
  names: readonly string[],
  limit: number,
): AsyncGenerator<FoundFile, void, void> {
  for (const name of names) {
    const found = await readOne(files, join(folder.path, name), limit)
    // One file may have been removed alone, or be broken alone; a folder that is gone throws here.
    if ('fault' in found && found.fault.code !== 'file-too-large') await stillThere(files, folder)
    yield found
  }
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
