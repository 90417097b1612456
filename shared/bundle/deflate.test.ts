import { deflateRawSync, inflateRawSync, crc32 as theirs } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32 } from '#shared/bundle/crc32.ts'
import { deflate, deflateText, inflate } from '#shared/bundle/deflate.ts'
import { utf8 } from '#shared/bytes.ts'

test('CRC-32 of the check value of its catalogue', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})

test('CRC-32 as zlib counts it, wherever in a buffer the bytes lie', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(20), (bytes, from) => {
      const part = bytes.subarray(from)
      expect(crc32(part)).toBe(theirs(part))
    }),
  )
})

test('deflates and inflates as zlib does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 30_000 }), async (bytes) => {
      for (const small of [await deflate(bytes), deflateText(bytes)]) {
        expect(new Uint8Array(inflateRawSync(small))).toEqual(bytes)
      }
      expect(await inflate(new Uint8Array(deflateRawSync(bytes)), bytes.length)).toEqual(bytes)
    }),
    { numRuns: 50 },
  )
})

test('stops at the first byte beyond the limit, long before a bomb is out', async () => {
  const bomb = new Uint8Array(deflateRawSync(new Uint8Array(100_000_000)))
  const before = process.memoryUsage().arrayBuffers
  expect(await inflate(bomb, 1_000)).toBe('too-much')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024)
})

test('refuses a stream that is cut, goes on, or is none', async () => {
  const small = new Uint8Array(deflateRawSync(utf8('云溪县'.repeat(50))))
  await expect(inflate(small.subarray(0, small.length - 1), 10_000)).rejects.toThrow()
  await expect(inflate(Uint8Array.from([...small, 0]), 10_000)).rejects.toThrow()
  await expect(inflate(Uint8Array.of(7, 255, 255), 10_000)).rejects.toThrow()
  await expect(inflate(new Uint8Array(), 10_000)).rejects.toThrow()
})
