import type fs from 'node:fs/promises'

/** What we use of a disk, as an argument, so that a test can let its n-th call fail. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'lstat' | 'readFile' | 'statfs'>

/** The code of a failed system call, e.g. `ENOSPC`; undefined when `thrown` is something else. */
export function errnoOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}
