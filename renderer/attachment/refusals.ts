import { attachmentLimits } from '#shared/attachment/limits.ts'
import { Fault } from '#shared/fault.ts'

/** What a phone's largest picture may be before it is made small. */
const pictureBytes = 64 * 1024 * 1024

/** Throws `attachment-too-many` for a cell that holds as many as it can. */
export function refuseFull(named: readonly string[]): void {
  const most = attachmentLimits.count
  if (named.length >= most) throw new Fault('attachment-too-many', { most })
}

/** Throws `attachment-too-large` before anything of the file is read. */
export function refuseHuge({ size }: Pick<Blob, 'size'>, isDocument: boolean): void {
  const limit = isDocument ? attachmentLimits.pdfBytes : pictureBytes
  if (size > limit) throw new Fault('attachment-too-large', { size, limit })
}
