import { Fault } from '#shared/fault.ts'
import { errnoOf } from './errno.ts'

/** What a file call threw, as a fault; anything without an errno comes back unchanged. */
export function fileFault(
  thrown: unknown,
  at: { readonly path: string; readonly needed?: number; readonly free?: number },
): unknown {
  const errno = errnoOf(thrown)
  const { path, needed = 0, free = 0 } = at
  switch (errno) {
    case undefined:
      return thrown
    case 'ENOSPC':
    case 'EDQUOT':
      return new Fault('disk-full', { path, needed, free }, thrown)
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Fault('folder-read-only', { path }, thrown)
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
