import { concat, utf8 } from '#shared/bytes.ts'
import type { FaultCode } from '#shared/fault.ts'
import { barePicture, exif, phonePicture, plainPdf, segment } from '#shared/testing/pictures.ts'
import { bundleWith, objectOf } from './bundle.ts'
import { bad, type Vector } from './vector.ts'

const inside = (part: Uint8Array) =>
  concat([barePicture.subarray(0, 2), part, barePicture.subarray(2)])
const pdf = (text: string) => utf8(`%PDF-1.4\n${text}\n%%EOF\n`)

const files: readonly (readonly [
  name: string,
  fault: FaultCode,
  why: string,
  bytes: Uint8Array,
])[] = [
  ['text', 'attachment-type', 'Neither a JPEG nor a PDF.', utf8('hello')],
  ['png', 'attachment-type', 'A PNG.', concat([Uint8Array.of(0x89), utf8('PNG\r\n\x1a\n')])],
  ['with-place', 'attachment-broken', 'A JPEG that tells where it was taken.', inside(exif)],
  ['of-a-phone', 'attachment-broken', 'A JPEG as a phone writes it.', phonePicture],
  [
    'with-comment',
    'attachment-broken',
    'A JPEG with a comment.',
    inside(segment(0xfe, utf8('at home'))),
  ],
  [
    'with-tail',
    'attachment-broken',
    'Bytes behind the end of a JPEG.',
    concat([barePicture, utf8('tail')]),
  ],
  ['cut', 'attachment-broken', 'A JPEG that does not end.', barePicture.subarray(0, -2)],
  [
    'no-picture',
    'attachment-broken',
    'A JPEG without frame and scan.',
    Uint8Array.of(0xff, 0xd8, 0xff, 0xd9),
  ],
  [
    'photo-too-large',
    'attachment-too-large',
    'A photo of more than 1 MiB.',
    concat([barePicture, new Uint8Array(1024 * 1024)]),
  ],
  ['pdf-cut', 'attachment-broken', 'A PDF without its end.', utf8('%PDF-1.4\n1 0 obj<<>>endobj\n')],
  ['pdf-encrypted', 'attachment-document', 'An encrypted PDF.', pdf('trailer<</Encrypt 1 0 R>>')],
  [
    'pdf-script',
    'attachment-document',
    'A PDF with a script.',
    pdf('1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'),
  ],
  [
    'pdf-too-large',
    'attachment-too-large',
    'A PDF of more than 5 MiB.',
    concat([plainPdf, new Uint8Array(5 * 1024 * 1024), plainPdf]),
  ],
]

/** Attachments that no school may hand in. */
export const badAttachments = (): Promise<readonly Vector[]> =>
  Promise.all(
    files.map(async ([name, fault, why, bytes]) =>
      bad(
        `attachment-${name}`,
        fault,
        '6',
        why,
        await bundleWith({}, [await objectOf('attachment', bytes)]),
      ),
    ),
  )
