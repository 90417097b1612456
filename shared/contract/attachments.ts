import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { attachmentLimits } from '#shared/attachment/limits.ts'
import { base } from '#shared/contract/base.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import { Instant, Period, SchoolCode, Sha256 } from '#shared/ids.ts'

const base64Length = (bytes: number): number => 4 * Math.ceil(bytes / 3)
const Media = z.enum(['image/jpeg', 'application/pdf'])

/** A file's own name, shown beside it; it never becomes a path. */
const FileName = z
  .string()
  .min(1)
  .max(120)
  .refine((name) => isWellFormed(name) && !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}/\\]/u.test(name))

/** An attachment without its bytes; `thumbnail` is a small JPEG in base64. */
export const AttachmentLine = z.strictObject({
  hash: Sha256,
  media: Media,
  name: z.string(),
  size: z.int(),
  thumbnail: z.string().optional(),
  added_at: Instant,
  added_by: z.string(),
})
export type AttachmentLine = z.infer<typeof AttachmentLine>

/** An answer names an attachment that is not there, or whose bytes are no longer its own. */
export const LostAttachment = z.strictObject({
  cell: CellRef,
  hash: Sha256,
  state: z.enum(['missing', 'damaged']),
})
export type LostAttachment = z.infer<typeof LostAttachment>

const InSchool = { school: SchoolCode }

/** Photos and documents, under the SHA-256 of what is kept; which cell has which is the draft's. */
export const attachmentsContract = {
  /** Keeps a file, a photo without its metadata. The same bytes again are the same attachment. */
  add: base
    .input(
      z.strictObject({
        ...InSchool,
        name: FileName,
        bytes: z.base64().max(base64Length(attachmentLimits.pdfBytes)),
        thumbnail: z.base64().max(base64Length(attachmentLimits.thumbnailBytes)).optional(),
      }),
    )
    .output(z.strictObject({ hash: Sha256 })),
  /** Those of these that are there. */
  list: base
    .input(z.strictObject({ ...InSchool, hashes: z.array(Sha256).max(attachmentLimits.count) }))
    .output(z.array(AttachmentLine)),
  /** The bytes in base64, proved against their hash. */
  get: base
    .input(z.strictObject({ ...InSchool, hash: Sha256 }))
    .output(z.strictObject({ media: Media, name: z.string(), bytes: z.string() })),
  /** Attachments that the draft names and that cannot be read: they count as not given. */
  lost: base.input(z.strictObject({ ...InSchool, period: Period })).output(z.array(LostAttachment)),
}
