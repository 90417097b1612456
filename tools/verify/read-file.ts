import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuseLarger } from '#shared/bundle/limits.ts'
import { Fault } from '#shared/fault.ts'
import type { FileAtHand } from '#shared/verifying/verify-file.ts'

/** A file of the disk, which is looked at before it is read; a pipe or device is none. */
export const fileAt = (path: string): FileAtHand => ({
  name: basename(path),
  read: async (limit) => {
    try {
      const seen = await stat(path)
      if (!seen.isFile())
        throw new Fault('file-not-plain', {
          name: basename(path),
          what: seen.isDirectory() ? 'directory' : 'device',
        })
      refuseLarger(seen.size, limit)
      return await readFile(path)
    } catch (thrown) {
      if (!(thrown instanceof Error && 'syscall' in thrown && 'code' in thrown)) throw thrown
      throw new Fault('file-unreadable', { path, errno: String(thrown.code) }, thrown)
    }
  },
})
