import path from 'node:path'
import { Fault, isFault } from '#shared/fault.ts'
import { type Disk, errnoOf } from './disk.ts'
import { diskFault } from './disk-fault.ts'

/**
 * Writes a file so that it is there whole or not at all: temporary name, fsync, read back, compare,
 * rename, fsync of the folder (design §7, Stick engineering; compared before the rename, so that
 * what differs never gets the name). `mode` is its rights.
 * Faults: `disk-full`, `folder-read-only`, `folder-denied`, `folder-missing`, `device-gone`,
 * `device-error`, `copy-differs`, `file-exists` for a folder under the temporary name. No partial file stays behind if the disk still answers.
 */
export async function writeDurably(
  disk: Disk,
  target: string,
  bytes: Uint8Array,
  mode = 0o644,
): Promise<void> {
  const partial = `${target}.partial`
  try {
    await removeIfThere(disk, partial)
    await writeThrough(disk, partial, bytes, mode)
    const back = await disk.readFile(partial)
    if (!back.equals(bytes)) throw new Fault('copy-differs', { path: target, removed: false })
    await disk.rename(partial, target)
    await syncFolder(disk, path.dirname(target))
  } catch (thrown) {
    const removed = await removeIfThere(disk, partial)
    if (isFault(thrown, 'copy-differs')) {
      throw new Fault('copy-differs', { path: target, removed }, thrown)
    }
    throw await diskFault(disk, thrown, path.dirname(target), bytes.length, partial)
  }
}

async function writeThrough(disk: Disk, to: string, bytes: Uint8Array, mode: number) {
  // A new file only: a link under this name would lead the bytes somewhere else.
  const handle = await disk.open(to, 'wx', mode)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes a rename survive a power cut. Windows has no such call and needs none. */
export async function syncFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (thrown) {
    // Some file systems of sticks have no sync for folders; the read-back still proves the file.
    if (errnoOf(thrown) !== 'EINVAL') throw thrown
  } finally {
    await handle.close()
  }
}

/** Whether no such file is there any more. */
async function removeIfThere(disk: Disk, file: string): Promise<boolean> {
  try {
    await disk.unlink(file)
    return true
  } catch (thrown) {
    // What cannot be removed stops the writing, or a failure before is the one to report.
    if (errnoOf(thrown) === undefined) throw thrown
    return errnoOf(thrown) === 'ENOENT'
  }
}
