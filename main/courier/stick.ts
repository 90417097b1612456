import { join } from 'node:path'
import type { FileSystem, Step } from '#main/files/file-system.ts'
import { orLeaveNothing, writeDurably } from '#main/files/write-durably.ts'
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

/**
 * Puts bytes into a folder under a name and reads them back. The same file again is no work; a
 * different one under the name is `file-exists` and stays as it is. Other faults: `disk-full`,
 * `copy-differs`, `device-gone` once the folder is not there any more, and those of the file system.
 * After a fault, and when `step` throws, nothing of ours is left under the name. `step` is told of
 * every byte twice: written and read back.
 */
export async function deliver(
  files: FileSystem,
  folder: ChosenFolder,
  file: { readonly name: string; readonly bytes: Uint8Array },
  step: Step,
): Promise<Delivered> {
  const path = join(folder.path, file.name)
  const { bytes } = file
  await whileThere(files, folder, async () => {
    await stillThere(files, folder)
    step(0)
    if (await isThere(files, path, bytes)) step(2 * bytes.length)
    else await write(files, folder, { path, bytes }, step)
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

async function isThere(files: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  const size = await files.size(path)
  if (size === null) return false
  if (size === bytes.length && equalBytes(await files.read(path), bytes)) return true
  throw new Fault('file-exists', { path })
}

async function write(
  files: FileSystem,
  folder: ChosenFolder,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  step: Step,
): Promise<void> {
  const { free } = await files.space(folder.path)
  const needed = bytes.length + slackBytes
  if (free < needed) throw new Fault('disk-full', { path: folder.path, needed, free })
  await orLeaveNothing(files, { path, leftover: path }, async () => {
    await writeDurably(files, path, bytes, step)
    // Written into the place of a stick that was pulled out, it is on the wrong device.
    await stillThere(files, folder)
  })
}
