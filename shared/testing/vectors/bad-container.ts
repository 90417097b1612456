import { endRecord } from '#shared/bundle/zip-layout.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'
import { barePicture } from '#shared/testing/pictures.ts'
import { encrypted, manifestOf, objectOf, theRecord } from './bundle.ts'
import { fixedDeflate } from './fixed-deflate.ts'
import { signedLine } from './jws.ts'
import { parties } from './parties.ts'
import { bad, type Vector } from './vector.ts'
import { linesOf, storedFile } from './zip.ts'

const picture = await objectOf('attachment', barePicture)
const payload = canonicalBytes(manifestOf([theRecord, picture]))
const head = [signedLine(payload, 'junheng.bundle.station', parties.station.pair), payload] as const
const signed = storedFile('bundle.jsonl', linesOf([...head, theRecord.bytes]))
const photo = storedFile(`objects/${picture.hash}`, picture.bytes)
const good = oddZip([signed, photo])
const endAt = good.length - 22
const view = new DataView(good.buffer, good.byteOffset, good.byteLength)
const directoryAt = view.getUint32(good.length - 6, true)
const photoAt = 30 + signed.name.length + signed.content.length

/** These bytes in the place of those that stand there. */
const swap = (at: number, ...bytes: readonly number[]): Uint8Array =>
  concat([good.subarray(0, at), Uint8Array.from(bytes), good.subarray(at + bytes.length)])
/** In the first file's local header and in its entry of the directory. */
const swapBoth = (local: number, ...bytes: readonly number[]): Uint8Array => {
  const one = swap(local, ...bytes)
  const at = directoryAt + local + 2
  return concat([one.subarray(0, at), Uint8Array.from(bytes), one.subarray(at + bytes.length)])
}
const with2 = (change: Partial<OddFile>): Uint8Array => oddZip([signed, { ...photo, ...change }])
/** A text of these bytes alone. */
const ofText = (...bytes: readonly Uint8Array[]): Uint8Array =>
  oddZip([storedFile('bundle.jsonl', concat(bytes))])
const packed = fixedDeflate(photo.content)
const deflated = (change: Partial<OddFile>): Uint8Array =>
  oddZip([signed, { name: photo.name, content: photo.content, packed, ...change }])

/** Seven bytes after a part that ends at `at`, with `field` saying so; the directory moves behind them. */
function withExtra(): Uint8Array {
  const extra = utf8('UT\x03\0abc')
  const local = concat([
    swap(28, extra.length).subarray(0, 30 + signed.name.length),
    extra,
    good.subarray(30 + signed.name.length, directoryAt),
  ])
  const directory = good.slice(directoryAt, endAt)
  new DataView(directory.buffer).setUint32(
    46 + signed.name.length + 42,
    photoAt + extra.length,
    true,
  )
  return concat([local, directory, endRecord(2, directory.length, local.length)])
}

/** APPNOTE 4.3.9: sizes and checksum behind the data, and none before them. */
function withDescriptor(): Uint8Array {
  const head = good.slice(0, 30)
  const bare = new DataView(head.buffer)
  bare.setUint16(6, 8, true)
  for (const at of [14, 18, 22]) bare.setUint32(at, 0, true)
  const descriptor = concat([Uint8Array.of(0x50, 0x4b, 7, 8), good.subarray(14, 26)])
  const local = concat([
    head,
    good.subarray(30, photoAt),
    descriptor,
    good.subarray(photoAt, directoryAt),
  ])
  const directory = good.slice(directoryAt, endAt)
  const changed = new DataView(directory.buffer)
  changed.setUint16(8, 8, true)
  changed.setUint32(46 + signed.name.length + 42, photoAt + descriptor.length, true)
  return concat([local, directory, endRecord(2, directory.length, local.length)])
}

const layouts: readonly (readonly [name: string, why: string, container: Uint8Array])[] = [
  ['empty', 'Nothing was encrypted.', new Uint8Array()],
  ['text', 'What was encrypted is no ZIP.', utf8('hello, this is no container at all')],
  ['prefix', 'A byte stands before the first header.', concat([Uint8Array.of(0), good])],
  ['trailing', 'A byte stands behind the end record.', concat([good, Uint8Array.of(0)])],
  ['cut', 'The end record is cut.', good.subarray(0, -1)],
  ['comment', 'The archive has a comment.', concat([swap(good.length - 2, 1), utf8('x')])],
  [
    'gap',
    'A byte stands between the last file and the directory.',
    concat([
      good.subarray(0, directoryAt),
      Uint8Array.of(0),
      good.subarray(directoryAt, endAt),
      endRecord(2, endAt - directoryAt, directoryAt + 1),
    ]),
  ],
  ['two-archives', 'Another archive follows.', concat([good, good])],
  ['encrypted-flag', 'Flag bit 0: encrypted as ZIP does.', swapBoth(6, 1)],
  ['utf8-flag', 'Flag bit 11: names in UTF-8.', swapBoth(7, 8)],
  ['data-descriptor', 'Sizes stand behind the data.', withDescriptor()],
  ['extra-field', 'A local header has an extra field, as stock tools write them.', withExtra()],
  ['date', 'The date is not 0x0021.', swapBoth(12, 0x22)],
  ['time', 'The time is not 0.', swapBoth(10, 1)],
  ['version-needed', 'Version needed is 4.5.', swapBoth(4, 45)],
  ['made-by-unix', 'Made by Unix, as `zip` writes it.', swap(directoryAt + 5, 3)],
  ['attributes', 'External attributes are set.', swap(directoryAt + 38, 0x20)],
  ['file-comment', 'The directory says that a file has a comment.', swap(directoryAt + 32, 1)],
  ['disk', 'The end record speaks of disk 1.', swap(endAt + 4, 1)],
  [
    'count-differs',
    'The end record counts one file more in all than on this disk.',
    swap(endAt + 10, 3),
  ],
  ['count-short', 'The end record counts one file less.', swap(endAt + 8, 1, 0, 1)],
  [
    'local-name-differs',
    'Local header and directory name two files.',
    with2({ local: { name: `objects/${'b'.repeat(64)}` } }),
  ],
  [
    'local-size-differs',
    'Local header and directory state two sizes.',
    with2({ local: { size: 5 } }),
  ],
  [
    'local-method-differs',
    'Local header and directory state two methods.',
    with2({ local: { method: 8 } }),
  ],
  ['zip64-size', 'A local size refers to ZIP64.', with2({ local: { size: 0xffffffff } })],
  ['checksum', 'The CRC-32 is not that of the content.', with2({ lie: { method: 0, crc: 1 } })],
  ['method', 'Method 12, which is neither 0 nor 8.', with2({ lie: { method: 12 } })],
  [
    'overlap',
    'Two entries of the directory name the same bytes.',
    with2({ lie: { method: 0, offset: 0 } }),
  ],
  [
    'offset-beyond',
    'An offset lies behind the end.',
    with2({ lie: { method: 0, offset: 0xfffffff0 } }),
  ],
  [
    'packed-size-beyond',
    'A packed size reaches behind the end.',
    with2({ lie: { method: 0, packedSize: 0x7fffffff } }),
  ],
  [
    'stored-size-differs',
    'A stored file states another size.',
    with2({ lie: { method: 0, size: photo.content.length - 1 } }),
  ],
  [
    'size-says-more',
    'A deflated file ends before its stated size.',
    deflated({ lie: { size: photo.content.length + 1 } }),
  ],
  [
    'deflate-goes-on',
    'A byte follows the last DEFLATE block.',
    deflated({ packed: concat([packed, Uint8Array.of(0)]) }),
  ],
  [
    'deflate-cut',
    'The last DEFLATE block does not end.',
    deflated({ packed: packed.subarray(0, -2) }),
  ],
  [
    'deflate-rubbish',
    'The bytes are no DEFLATE stream.',
    deflated({ packed: new Uint8Array(packed.length).fill(0xff) }),
  ],
  ['manifest-last', '`bundle.jsonl` is not the first file.', oddZip([photo, signed])],
  [
    'falling-order',
    'Objects stand in falling order.',
    oddZip([
      signed,
      { ...photo, name: `objects/${'b'.repeat(64)}` },
      { ...photo, name: `objects/${'a'.repeat(64)}` },
    ]),
  ],
  ['name-beyond-ascii', 'A name is not ASCII.', with2({ name: 'objects/云' })],
  ['text-empty', 'The text has no lines.', ofText()],
  ['text-one-line', 'The text has one line.', ofText(utf8(`${head[0]}\n`))],
  ['text-without-end', 'The last line has no end.', ofText(linesOf(head).subarray(0, -1))],
  [
    'text-goes-on',
    'Something stands behind the last line.',
    ofText(linesOf([...head, theRecord.bytes]), utf8(' ')),
  ],
  ['name-too-long', 'A name is longer than any of ours.', with2({ name: 'o'.repeat(73) })],
]

const strangers: readonly (readonly [name: string, file: string])[] = [
  ['traversal', '../../etc/passwd'],
  ['absolute', '/etc/passwd'],
  ['drive', 'C:\\evil.exe'],
  ['backslash', `objects\\${'a'.repeat(64)}`],
  ['folder', 'objects/'],
  ['upper-case', `objects/${'A'.repeat(64)}`],
  ['short-hash', `objects/${'a'.repeat(63)}`],
  ['nested', `objects/x/${'a'.repeat(62)}`],
  ['readme', 'README.txt'],
  ['second-manifest', 'manifest.jws'],
  ['second-text', 'Bundle.jsonl'],
  ['empty-name', ''],
]

/** Containers that are not in the one layout, each for one reason. */
export async function badContainers(): Promise<readonly Vector[]> {
  return Promise.all([
    ...layouts.map(async ([name, why, container]) =>
      bad(`zip-${name}`, 'container-invalid', '4', why, await encrypted(container)),
    ),
    ...strangers.map(async ([name, file]) =>
      bad(
        `zip-name-${name}`,
        'object-unlisted',
        '4',
        `A file that is neither \`bundle.jsonl\` nor an object: ${JSON.stringify(file)}.`,
        await encrypted(with2({ name: file })),
      ),
    ),
  ])
}
