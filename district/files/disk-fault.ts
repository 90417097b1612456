import { Fault } from '#shared/fault.ts'
import { type Disk, errnoOf } from './disk.ts'

/**
 * What a failed system call on this folder means to a person; anything else comes back as it was.
 * `needed` is what was to be written, in bytes.
 */
export async function diskFault(
  disk: Pick<Disk, 'statfs'>,
  thrown: unknown,
  folder: string,
  needed: number,
  /** What is in the way, where something else already has the name. */
  place: string = folder,
): Promise<unknown> {
  const errno = errnoOf(thrown)
  if (thrown instanceof Fault || errno === undefined) return thrown
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault(
        'disk-full',
        { path: folder, needed, free: await free(disk, folder) },
        thrown,
      )
    case 'EROFS':
      return new Fault('folder-read-only', { path: folder }, thrown)
    case 'EACCES':
    case 'EPERM':
      return new Fault('folder-denied', { path: folder }, thrown)
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('folder-missing', { path: folder }, thrown)
    case 'EEXIST':
    case 'EISDIR':
      return new Fault('file-exists', { path: place }, thrown)
    case 'ENODEV':
    case 'ENXIO':
      return new Fault('device-gone', { path: folder }, thrown)
    default:
      // What SQLite or a library throws has a code, too; only a system call's begins like this.
      return /^E[A-Z0-9]+$/.test(errno)
        ? new Fault('device-error', { path: folder, errno }, thrown)
        : thrown
  }
}

async function free(disk: Pick<Disk, 'statfs'>, folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await disk.statfs(folder)
    return bavail * bsize
  } catch (thrown) {
    if (errnoOf(thrown) === undefined) throw thrown
    return 0
  }
}
