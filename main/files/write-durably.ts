import { basename, dirname, join } from 'node:path'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { FileSystem } from './file-system.ts'

/**
 * Writes beside, syncs, renames, syncs the folder, reads back and compares. When it returns, the
 * bytes are on the device under this name; when it throws, what stands there is whole, old or new,
 * and nothing half written is left. Throws what the file system throws, and `copy-differs`.
 */
export async function writeDurably(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`)
  try {
    await writeAll(files, part, bytes)
    if (!equalBytes(await files.read(part), bytes)) throw new Fault('copy-differs', { path })
    await files.rename(part, path)
    await files.syncFolder(dirname(path))
  } catch (thrown) {
    await removeLeftover(files, part)
    throw thrown
  }
}

/**
 * As `writeDurably`, but never in place of a file that stands there: answers false then, and the
 * other stays. Two programs that write at once need a `part` each, a temporary path beside.
 */
export async function writeNew(
  files: FileSystem,
  { path, part }: { readonly path: string; readonly part: string },
  bytes: Uint8Array,
): Promise<boolean> {
  try {
    await writeAll(files, part, bytes)
    if (!equalBytes(await files.read(part), bytes)) throw new Fault('copy-differs', { path })
    const isNew = await files.link(part, path)
    await files.remove(part)
    await files.syncFolder(dirname(path))
    return isNew
  } catch (thrown) {
    await removeLeftover(files, part)
    throw thrown
  }
}

async function writeAll(files: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(path)
  try {
    let at = 0
    while (at < bytes.length) {
      const written = await file.write(bytes.subarray(at))
      if (written === 0) throw new Fault('device-error', { path, errno: 'EIO' })
      at += written
    }
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Best effort after a failure that is already being reported: the device may be gone altogether. */
export async function removeLeftover(files: FileSystem, path: string): Promise<void> {
  try {
    if ((await files.size(path)) !== null) await files.remove(path)
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
  }
}
