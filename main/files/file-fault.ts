import { Fault } from '#shared/fault.ts'
import { errnoOf } from './errno.ts'

/** What a file call threw, as a fault; anything without an errno comes back unchanged. */
export function fileFault(thrown: unknown, path: string): unknown {
  const errno = errnoOf(thrown)
  switch (errno) {
    case undefined:
      return thrown
    case 'ENOSPC':
    case 'EDQUOT':
      // How much is missing is not known here; whoever knows checks before writing.
      return new Fault('disk-full', { path, needed: 0, free: 0 }, thrown)
    case 'EROFS':
      return new Fault('folder-read-only', { path }, thrown)
    case 'EACCES':
    case 'EPERM':
      return new Fault('folder-denied', { path }, thrown)
    case 'ENOENT':
    case 'ENOTDIR':
      return new Fault('folder-missing', { path }, thrown)
    case 'ENODEV':
    case 'ENXIO':
    case 'ESTALE':
      return new Fault('device-gone', { path }, thrown)
    default:
      return new Fault('device-error', { path, errno }, thrown)
  }
}
