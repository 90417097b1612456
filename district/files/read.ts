import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '#shared/fault.ts'
import { errnoOf } from './disk.ts'

/** A file on a stick: its name for people, its size, and its bytes or why there are none. */
export type MetFile = { readonly name: string; readonly size: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly fault: Fault }
)

/**
 * Reads a file that may be hostile: no link is followed, nothing but a plain file is opened, its
 * size is checked before a byte is read, and it is never written to. What is wrong with it comes
 * back as a value, so that the other files of a stick are still met.
 */
export async function readFileOf(file: string, limit: number): Promise<MetFile> {
  const name = path.basename(file)
  const refused = (size: number, fault: Fault): MetFile => ({ name, size, fault })
  try {
    const seen = await lstat(file)
    if (!seen.isFile()) return refused(0, new Fault('file-not-plain', { name, what: kindOf(seen) }))
    if (seen.size > limit) {
      return refused(seen.size, new Fault('file-too-large', { size: seen.size, limit }))
    }
    return { name, size: seen.size, bytes: await readExactly(file, seen.size) }
  } catch (thrown) {
    if (thrown instanceof Fault) return refused(0, thrown)
    const errno = errnoOf(thrown)
    if (errno === undefined) throw thrown
    return refused(0, new Fault('file-unreadable', { path: file, errno }, thrown))
  }
}

function kindOf(seen: { isDirectory(): boolean; isSymbolicLink(): boolean }): string {
  if (seen.isDirectory()) return 'directory'
  return seen.isSymbolicLink() ? 'link' : 'device'
}

/** Reads `size` bytes and no more, whatever becomes of the file meanwhile. */
async function readExactly(file: string, size: number): Promise<Uint8Array> {
  // Windows knows neither flag; there a link has already been refused by its kind.
  const noFollow = constants.O_NOFOLLOW ?? 0
  const noWait = constants.O_NONBLOCK ?? 0
  const handle = await open(file, constants.O_RDONLY | noFollow | noWait)
  try {
    const bytes = new Uint8Array(size)
    let filled = 0
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled)
      if (bytesRead === 0) throw new Fault('file-truncated', { what: path.basename(file) })
      filled += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}
