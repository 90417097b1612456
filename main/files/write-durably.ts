import { basename, dirname, join } from 'node:path'
import { equalBytes } from '#shared/bytes.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type { FileSystem, Step } from './file-system.ts'

/**
 * So much is written and synced at once: what a step tells is on the device, and a person who stops
 * waits for no more than this.
 */
const pieceBytes = 4 * 1024 * 1024

const unwatched: Step = () => undefined

/**
 * Writes beside, syncs, reads back and compares, renames, syncs the folder. When it returns, the
 * bytes are on the device under this name; when it throws, what stands there is whole, old or new,
 * and nothing half written is left. Throws what the file system throws, `copy-differs`, and what
 * `step` throws, which is told of every byte written and once more of every byte read back.
 */
export async function writeDurably(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  step: Step = unwatched,
): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part`)
  await orLeaveNothing(files, { path, leftover: part }, async () => {
    await writeAll(files, part, bytes, step)
    await compare(files, { path, part }, bytes, step)
    await files.rename(part, path)
    await files.syncFolder(dirname(path))
  })
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
  return orLeaveNothing(files, { path, leftover: part }, async () => {
    await writeAll(files, part, bytes, unwatched)
    await compare(files, { path, part }, bytes, unwatched)
    const isNew = await files.link(part, path)
    await files.remove(part)
    await files.syncFolder(dirname(path))
    return isNew
  })
}

/**
 * Does the work; when it fails, the leftover is removed, and a `copy-differs` says whether that could
 * be done.
 */
export async function orLeaveNothing<T>(
  files: FileSystem,
  { path, leftover }: { readonly path: string; readonly leftover: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const removed = await removeLeftover(files, leftover)
    if (!isFault(thrown, 'copy-differs')) throw thrown
    const isGone = removed && thrown.details.removed
    throw new Fault('copy-differs', { path, removed: isGone }, thrown)
  }
}

async function compare(
  files: FileSystem,
  { path, part }: { readonly path: string; readonly part: string },
  bytes: Uint8Array,
  step: Step,
): Promise<void> {
  if (!equalBytes(await files.readBack(part, step), bytes)) {
    // Whoever cleans up says when something could not be removed.
    throw new Fault('copy-differs', { path, removed: true })
  }
}

async function writeAll(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  step: Step,
): Promise<void> {
  const file = await files.create(path)
  try {
    let [at, unsynced] = [0, 0]
    while (at < bytes.length) {
      const written = await file.write(bytes.subarray(at, at + pieceBytes - unsynced))
      if (written === 0) throw new Fault('device-error', { path, errno: 'EIO' })
      at += written
      unsynced += written
      if (unsynced < pieceBytes && at < bytes.length) continue
      await file.sync()
      step(unsynced)
      unsynced = 0
    }
    if (bytes.length === 0) await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Best effort after a failure that is already being reported: the device may be gone altogether.
 * Answers whether nothing is left there, as far as the device answers.
 */
export async function removeLeftover(files: FileSystem, path: string): Promise<boolean> {
  try {
    if ((await files.size(path)) !== null) await files.remove(path)
    return true
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown
    return false
  }
}
