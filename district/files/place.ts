import path from 'node:path'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { type Disk, errnoOf } from './disk.ts'
import { diskFault } from './disk-fault.ts'
import { writeDurably } from './write.ts'

export type Placed = { readonly path: string; readonly state: 'written' | 'already' }

/**
 * Puts a file into a folder on its way to a school; one that lies there already, byte for byte, is
 * left alone. Faults: `file-exists` for another file of this name, those of `writeDurably`.
 */
export async function placeFile(
  disk: Disk,
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Placed> {
  const target = path.join(folder, name)
  if (await isThere(disk, target, bytes)) return { path: target, state: 'already' }
  await writeDurably(disk, target, bytes)
  return { path: target, state: 'written' }
}

async function isThere(disk: Disk, target: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const seen = await disk.lstat(target)
    const isSame =
      seen.isFile() && seen.size === bytes.length && equalBytes(await disk.readFile(target), bytes)
    if (isSame) return true
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return false
    throw await diskFault(disk, thrown, path.dirname(target), bytes.length)
  }
  // Not ours to overwrite: it may be all that is left of something.
  throw new Fault('file-exists', { path: target })
}
