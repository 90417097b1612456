import { keptOf } from '#shared/attachment/kept.ts'
import { concat } from '#shared/bytes.ts'
import { segment } from '#shared/testing/pictures.ts'
import { between, type Noise } from './noise.ts'

const head = [
  Uint8Array.of(0xff, 0xd8),
  segment(0xdb, new Uint8Array(65)),
  // 8 bits, 960 × 1280 points, one component.
  segment(0xc0, Uint8Array.of(8, 0x03, 0xc0, 0x05, 0x00, 1, 1, 0x11, 0)),
  segment(0xc4, new Uint8Array(20)),
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
]

/**
 * A photo as it is kept, of about `size` bytes: a JPEG whose scan is noise, for no compressor makes
 * the scan of a real one smaller either.
 */
export function photo(next: Noise, size: number): Uint8Array {
  // Without 0xff, which would begin a marker.
  const scan = Uint8Array.from({ length: size }, () => between(next, 0, 0xfe))
  return keptOf(concat([...head, scan, Uint8Array.of(0xff, 0xd9)])).bytes
}
