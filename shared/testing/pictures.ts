import { concat, utf8 } from '#shared/bytes.ts'

/** One segment of a JPEG: marker, length, content (ITU-T T.81, annex B). */
export const segment = (marker: number, content: Uint8Array): Uint8Array =>
  concat([
    Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff),
    content,
  ])

/** What a phone writes beside a picture: EXIF with a place (CIPA DC-008, 4.6.6). */
export const exif: Uint8Array = segment(
  0xe1,
  utf8('Exif\0\0MM\0*\0\0\0\bGPSLatitude 25.0406 GPSLongitude 102.7129 HUAWEI'),
)

const frame = Uint8Array.of(8, 0, 16, 0, 16, 1, 1, 0x11, 0)
const scan = concat([
  segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
  Uint8Array.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
])
const end = Uint8Array.of(0xff, 0xd9)
const tables = [
  segment(0xdb, new Uint8Array(65)),
  segment(0xc0, frame),
  segment(0xc4, new Uint8Array(20)),
]

/** A JPEG as it is kept; nobody has to see it. */
export const barePicture: Uint8Array = concat([Uint8Array.of(0xff, 0xd8), ...tables, scan, end])

/** The same picture as a phone gives it, with a comment, a profile and something after its end. */
export const phonePicture: Uint8Array = concat([
  Uint8Array.of(0xff, 0xd8),
  segment(0xe0, utf8('JFIF\0')),
  exif,
  segment(0xe2, utf8('ICC_PROFILE')),
  ...tables,
  segment(0xfe, utf8('taken at home')),
  scan,
  end,
  exif,
])

/** A document of one empty page, as far as anybody looks. */
export const plainPdf: Uint8Array = utf8('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n')
