import { deflateRaw } from 'pako'
import { concat } from '#shared/bytes.ts'

/** How much is given to the stream at once: at most 4 MiB can come out before we look again. */
const slice = 4_096

/** Raw DEFLATE (RFC 1951). The bytes may differ between engines; only what they inflate to counts. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const deflated = await through(bytes, new CompressionStream('deflate-raw'), bytes.length * 2 + 64)
  if (deflated === 'too-much') throw new Error('deflate grew beyond reason')
  return deflated
}

/**
 * Raw DEFLATE of a text of many tables. Each table has letters of its own, so short blocks (2,048 symbols,
 * which the platform's streams do not offer) make it 3 % smaller than the platform does at its best level.
 */
export const deflateText = (bytes: Uint8Array): Uint8Array =>
  deflateRaw(bytes, { level: 9, memLevel: 5 })

/**
 * Inflates at most `limit` bytes and stops at the first byte more. Throws what the engine throws for
 * bytes that are no DEFLATE stream.
 */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | 'too-much'> {
  return through(bytes, new DecompressionStream('deflate-raw'), limit)
}

async function through(
  bytes: Uint8Array,
  stream: { readable: ReadableStream<Uint8Array>; writable: WritableStream<Uint8Array> },
  limit: number,
): Promise<Uint8Array | 'too-much'> {
  const [read, written] = await Promise.allSettled([
    readAtMost(stream.readable.getReader(), limit),
    writeAll(stream.writable.getWriter(), bytes),
  ])
  if (read.status === 'rejected') throw read.reason
  // A reader that stops early makes the writer fail: then the reader's word counts.
  if (read.value === 'too-much') return 'too-much'
  if (written.status === 'rejected') throw written.reason
  return read.value
}

async function readAtMost(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number) {
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concat(parts)
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return 'too-much'
    }
    parts.push(value)
  }
}

async function writeAll(writer: WritableStreamDefaultWriter<Uint8Array>, bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += slice) {
    await writer.write(bytes.subarray(at, at + slice))
  }
  await writer.close()
}
