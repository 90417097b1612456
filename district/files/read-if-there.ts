import { Fault } from '#shared/fault.ts'
import { type Disk, errnoOf } from './disk.ts'

/** Null when there is no such file. Fault `file-unreadable`. */
export async function readIfThere(
  disk: Pick<Disk, 'readFile'>,
  file: string,
): Promise<Uint8Array | null> {
  try {
    return await disk.readFile(file)
  } catch (thrown) {
    const errno = errnoOf(thrown)
    if (errno === 'ENOENT' || errno === 'ENOTDIR') return null
    if (errno === undefined) throw thrown
    throw new Fault('file-unreadable', { path: file, errno }, thrown)
  }
}
