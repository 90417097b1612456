import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { hasErrno } from './errno.ts'
import type { Step } from './file-system.ts'

/**
 * libuv's flag for FILE_FLAG_NO_BUFFERING; Node has no name for it on Windows
 * (libuv, include/uv/win.h, UV_FS_O_DIRECT).
 */
const windowsDirect = 0x0200_0000
/** Of the language, but typed only where a browser is: the part that is used here. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
}
/** Of a WebAssembly memory. A multiple of every sector and page size that sticks have. */
const pageBytes = 64 * 1024
const piecePages = 16
const pieceBytes = piecePages * pageBytes

/**
 * Reads a whole file past the system's cache, so that what was just written is answered by the device
 * and not by memory: O_DIRECT on Linux, FILE_FLAG_NO_BUFFERING on Windows. What that proves: the
 * device gave these bytes back after it had said that they were on it. What it does not prove: that
 * they came from its chips and not from memory of its own (a few MB at most), and that a later write
 * leaves them alone; so a writer reads everything once more at the end.
 *
 * Where there is no such flag (macOS) or the file system refuses it (some network and FUSE ones), this
 * is an ordinary read, which the system may answer from its cache: only the fsync before speaks then.
 */
export async function readBack(
  path: string,
  step: Step,
  direct: number = directFlag(process.platform),
): Promise<Uint8Array> {
  if (direct === 0) return readPieces(path, 0, step)
  try {
    return await readPieces(path, direct, step)
  } catch (thrown) {
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'].some((code) => hasErrno(thrown, code))) throw thrown
    return readPieces(path, 0, step)
  }
}

/** The flag of `open` for reading past the cache; 0 where there is none. */
export function directFlag(platform: NodeJS.Platform): number {
  if (platform === 'win32') return windowsDirect
  return platform === 'linux' ? constants.O_DIRECT : 0
}

async function readPieces(path: string, flag: number, step: Step): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | flag)
  // Direct reads want memory that begins at a page, and a Buffer does not say where it begins.
  const memory = idle.pop() ?? new WebAssembly.Memory({ initial: piecePages })
  try {
    return await readWith(handle, new Uint8Array(memory.buffer), step)
  } finally {
    idle.push(memory)
    await handle.close()
  }
}

/** Memories between two uses: each reserves a large range of addresses, so they are not thrown away. */
const idle: { readonly buffer: ArrayBuffer }[] = []

async function readWith(handle: FileHandle, piece: Uint8Array, step: Step): Promise<Uint8Array> {
  const whole = new Uint8Array((await handle.stat()).size)
  let at = 0
  while (at < whole.length) {
    const { bytesRead } = await handle.read(piece, 0, pieceBytes, at)
    // Shorter than its size says: so it is different, whatever was to be in it.
    if (bytesRead === 0) return whole.subarray(0, at)
    whole.set(piece.subarray(0, Math.min(bytesRead, whole.length - at)), at)
    at += bytesRead
    step(bytesRead)
  }
  return whole
}
