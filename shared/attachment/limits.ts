/** Bounds of evidence, checked before anything is decoded. */
export const attachmentLimits = {
  /** A photo as it is kept: the window makes them far smaller. */
  photoBytes: 1024 * 1024,
  pdfBytes: 5 * 1024 * 1024,
  thumbnailBytes: 24 * 1024,
  /** Pixels on a side of a photo as it is kept. */
  side: 4_096,
  /** Attachments of one field. */
  count: 12,
} as const
