import { join } from 'node:path'
import type { FileSystem, Step } from '#main/files/file-system.ts'
import { orLeaveNothing, writeDurably } from '#main/files/write-durably.ts'
import { limits } from '#shared/bundle/limits.ts'
import { equalBytes } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { type ChosenFolder, stillThere, whileThere } from './chosen-folder.ts'

/** A file that lies in the folder, as it was read back. */
export interface Delivered {
  readonly path: string
  readonly bytes: number
  readonly hash: Sha256
}

/** Room for the folder's own entry and the last, half filled block. */
const slackBytes = 64 * 1024

/** What is to lie in a folder. */
export interface Outgoing {
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 of files that it may take the place of: the same thing, as it travelled before. */
  readonly earlier?: ReadonlySet<string>
}

/**
 * Puts bytes into a folder under a name and reads them back. The same file again is no work. One of
 * `earlier` stays until the new one is proved beside it; any other is `file-exists` and stays as it is.
 * Other faults: `disk-full`, `copy-differs`, `device-gone` once the folder is not there any more, and
 * those of the file system. After a fault, and when `step` throws, what stood under the name is there,
 * or the new file whole; where nothing stood nothing of ours is left. `step` is told of every byte
 * twice: written and read back.
 */
export async function deliver(
  files: FileSystem,
  folder: ChosenFolder,
  { name, bytes, earlier = new Set() }: Outgoing,
  step: Step,
): Promise<Delivered> {
  const path = join(folder.path, name)
  await whileThere(files, folder, async () => {
    await stillThere(files, folder)
    step(0)
    const found = await standing(files, path, { bytes, earlier })
    if (found === 'same') step(2 * bytes.length)
    else await write(files, folder, { path, bytes, isNew: found === 'nothing' }, step)
  })
  return { path, bytes: bytes.length, hash: await sha256(bytes) }
}

/**
 * Reads everything that was delivered once more, from the device: a stick that is smaller than it says
 * has by now written the last file over the first. A file that differs is removed. Faults:
 * `copy-differs`, `device-gone`, and those of the file system. `step` is told of every byte once.
 */
export async function verify(
  files: FileSystem,
  folder: ChosenFolder,
  delivered: readonly Delivered[],
  step: Step,
): Promise<void> {
  for (const { path, hash } of delivered) {
    step(0)
    await whileThere(files, folder, async () => {
      const found = await sha256(await files.readBack(path, step))
      if (found === hash) return
      await orLeaveNothing(files, { path, leftover: path }, async () => {
        throw new Fault('copy-differs', { path, removed: true })
      })
    })
  }
}

/** What stands under the name; throws `file-exists` for what is neither this file nor an earlier one. */
async function standing(
  files: FileSystem,
  path: string,
  { bytes, earlier }: Required<Omit<Outgoing, 'name'>>,
): Promise<'nothing' | 'same' | 'earlier'> {
  const size = await files.size(path)
  if (size === null) return 'nothing'
  // Larger than any of ours: not even read.
  if (size <= limits.bundleBytes) {
    const found = await files.read(path)
    if (equalBytes(found, bytes)) return 'same'
    if (earlier.has(await sha256(found))) return 'earlier'
  }
  throw new Fault('file-exists', { path })
}

async function write(
  files: FileSystem,
  folder: ChosenFolder,
  { path, bytes, isNew }: { path: string; bytes: Uint8Array; isNew: boolean },
  step: Step,
): Promise<void> {
  const { free } = await files.space(folder.path)
  const needed = bytes.length + slackBytes
  if (free < needed) throw new Fault('disk-full', { path: folder.path, needed, free })
  const put = async () => {
    await writeDurably(files, path, bytes, step)
    // Written into the place of a stick that was pulled out, it is on the wrong device.
    await stillThere(files, folder)
  }
  // What stands under the name is whole either way, and the earlier file is better than none.
  await (isNew ? orLeaveNothing(files, { path, leftover: path }, put) : put())
}
