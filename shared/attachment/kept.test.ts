import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat, utf8 } from '#shared/bytes.ts'
import { isFault } from '#shared/fault.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { barePicture, exif, phonePicture, plainPdf, segment } from '#shared/testing/pictures.ts'
import { attachmentsOf } from './answer.ts'
import { keptOf } from './kept.ts'
import { attachmentLimits } from './limits.ts'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const codeOf = (bytes: Uint8Array) => faultCodeOf(() => keptOf(bytes))

test('a photo is kept without its place, profile, comment, and what follows its end', () => {
  expect(textOf(phonePicture)).toContain('GPSLatitude')
  const kept = keptOf(phonePicture)
  expect(kept).toEqual({ media: 'image/jpeg', bytes: barePicture })
  expect(textOf(kept.bytes)).not.toMatch(/GPS|HUAWEI|home|ICC/)
})

test('what is kept is kept the same once more, so that its hash is its own', () => {
  expect(keptOf(barePicture).bytes).toEqual(barePicture)
})

test('a picture that is cut off, or has no picture in it, is told', async () => {
  for (let length = 2; length < barePicture.length; length += 1) {
    expect(await codeOf(barePicture.subarray(0, length))).toBe('attachment-broken')
  }
  expect(await codeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toBe('attachment-broken')
})

test('a picture of more pixels than anybody needs is refused before it is decoded', async () => {
  const huge = concat([
    Uint8Array.of(0xff, 0xd8),
    segment(0xc0, Uint8Array.of(8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0)),
    barePicture.subarray(2),
  ])
  expect(await codeOf(huge)).toBe('attachment-broken')
})

test('whatever bytes come, the answer is a fault or bytes without an application segment', () => {
  const spoilt = fc
    .tuple(fc.nat(phonePicture.length - 1), fc.nat(255))
    .map(([at, value]) => phonePicture.with(at, value))
  const any = fc
    .uint8Array({ maxLength: 200 })
    .map((tail) => concat([Uint8Array.of(0xff, 0xd8), tail]))
  fc.assert(
    fc.property(fc.oneof(spoilt, any), (bytes) => {
      try {
        const kept = keptOf(bytes)
        expect(keptOf(kept.bytes).bytes).toEqual(kept.bytes)
        expect(textOf(kept.bytes)).not.toContain('Exif')
      } catch (thrown) {
        if (!isFault(thrown)) throw thrown
      }
    }),
    { numRuns: 500 },
  )
})

test('a document is kept as it came; one with a password or a script is told', async () => {
  expect(keptOf(plainPdf)).toEqual({ media: 'application/pdf', bytes: plainPdf })
  const withWord = (word: string) =>
    concat([plainPdf.subarray(0, 9), utf8(word), plainPdf.subarray(9)])
  expect(await codeOf(withWord('<</Encrypt 5 0 R>>'))).toBe('attachment-document')
  expect(await codeOf(withWord('<</S/JavaScript/JS(app.alert(1))>>'))).toBe('attachment-document')
  expect(await codeOf(utf8('%PDF-1.4 cut off'))).toBe('attachment-broken')
})

test('other kinds, and files above the limits, are refused', async () => {
  expect(await codeOf(utf8('\0\0\0\x18ftypheic'))).toBe('attachment-type')
  expect(await codeOf(exif)).toBe('attachment-type')
  expect(await codeOf(new Uint8Array())).toBe('attachment-type')
  const large = new Uint8Array(attachmentLimits.photoBytes + 1)
  large.set(barePicture)
  expect(await codeOf(large)).toBe('attachment-too-large')
})

test('an answer names different hashes, and no more than a field holds', () => {
  const hash = (digit: string) => digit.repeat(64)
  expect(attachmentsOf([hash('a'), hash('b')])).toEqual([hash('a'), hash('b')])
  expect(attachmentsOf([hash('a'), hash('a')])).toBeUndefined()
  expect(attachmentsOf(['a.jpg'])).toBeUndefined()
  expect(attachmentsOf('a.jpg')).toBeUndefined()
  expect(
    attachmentsOf(Array.from({ length: 13 }, (_, at) => at.toString(16).padStart(64, '0'))),
  ).toBeUndefined()
})
