import { concat } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { attachmentLimits } from './limits.ts'

const broken = (why: string) => new Fault('attachment-broken', { why })

const soi = 0xd8
const eoi = 0xd9
const sos = 0xda
const adobe = 0xee
/** Frames that browsers decode: baseline, extended and progressive (ITU-T T.81, table B.1). */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** What a picture is decoded with: frames, tables, restart interval and scans. */
const needed: ReadonlySet<number> = new Set([...frames, 0xc4, 0xdb, 0xdd, sos])

/**
 * The same picture without what is not the picture: EXIF with its place and time, thumbnails, colour
 * profiles, comments, and all that follows the end. Segments are read strictly (ITU-T T.81, annex B);
 * the scans stay byte for byte. Throws `attachment-broken`.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== soi) throw broken('start')
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let hasFrame = false
  let hasScan = false
  for (;;) {
    if (bytes[at] !== 0xff) throw broken('marker')
    const marker = bytes[at + 1]
    if (marker === undefined) throw broken('end')
    if (marker === eoi) break
    const end = at + 2 + lengthAt(bytes, at + 2)
    if (end > bytes.length) throw broken('segment')
    const segment = bytes.subarray(at, end)
    if (frames.has(marker)) {
      checkSize(segment)
      hasFrame = true
    }
    if (needed.has(marker)) kept.push(segment)
    // Twelve bytes of Adobe's segment say how the colours are coded; they name nobody.
    else if (marker === adobe && isAdobe(segment)) kept.push(segment)
    else if (!isMetadata(marker)) throw broken('unknown segment')
    at = end
    if (marker !== sos) continue
    hasScan = true
    const after = endOfScan(bytes, at)
    kept.push(bytes.subarray(at, after))
    at = after
  }
  if (!hasFrame || !hasScan) throw broken('no picture')
  kept.push(Uint8Array.of(0xff, eoi))
  return concat(kept)
}

/** Applications' own segments (0xe0–0xef) and comments. */
const isMetadata = (marker: number): boolean =>
  (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

const isAdobe = (segment: Uint8Array): boolean =>
  segment.length === 16 && String.fromCharCode(...segment.subarray(4, 9)) === 'Adobe'

function lengthAt(bytes: Uint8Array, at: number): number {
  const length = numberAt(bytes, at)
  if (length < 2) throw broken('length')
  return length
}

function numberAt(bytes: Uint8Array, at: number): number {
  const [high, low] = [bytes[at], bytes[at + 1]]
  if (high === undefined || low === undefined) throw broken('end')
  return high * 256 + low
}

function checkSize(frame: Uint8Array): void {
  const [height, width] = [numberAt(frame, 5), numberAt(frame, 7)]
  const { side } = attachmentLimits
  if (height < 1 || width < 1 || height > side || width > side) throw broken('size')
}

/** Where the coded picture ends: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw broken('end')
}
