import { equalBytes, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { bareJpeg } from './jpeg.ts'
import { attachmentLimits } from './limits.ts'
import { checkPdf } from './pdf.ts'

export type Media = 'image/jpeg' | 'application/pdf'

/** A file as it is kept: a photo without its metadata, a document as it came. */
export interface Kept {
  readonly media: Media
  readonly bytes: Uint8Array
}

/**
 * What is kept of a file, told by its own first bytes. Faults: `attachment-too-large`,
 * `attachment-type` for what is neither a JPEG nor a PDF, `attachment-broken`, `attachment-document`.
 */
export function keptOf(bytes: Uint8Array): Kept {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    refuseLarger(bytes, attachmentLimits.photoBytes)
    return { media: 'image/jpeg', bytes: bareJpeg(bytes) }
  }
  if (equalBytes(bytes.subarray(0, 5), utf8('%PDF-'))) {
    refuseLarger(bytes, attachmentLimits.pdfBytes)
    checkPdf(bytes)
    return { media: 'application/pdf', bytes }
  }
  throw new Fault('attachment-type', {})
}

/** Throws `attachment-too-large`. */
export function refuseLarger(bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw new Fault('attachment-too-large', { size: bytes.length, limit })
}
