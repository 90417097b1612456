import { limits } from '#shared/bundle/limits.ts'
import type { FaultCode } from '#shared/fault.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'
import { barePicture } from '#shared/testing/pictures.ts'
import { encrypted, objectOf, thePayload, theRecord, theSignatures } from './bundle.ts'
import { fixedDeflate } from './fixed-deflate.ts'
import { bad, type Vector } from './vector.ts'
import { linesOf, storedFile, storedZip } from './zip.ts'

const head = [theSignatures, thePayload]
const text = (...lines: readonly Uint8Array[]): OddFile =>
  storedFile('bundle.jsonl', linesOf([...head, ...lines]))
const signed = text(theRecord.bytes)
const picture = await objectOf('attachment', barePicture)
const photo = storedFile(`objects/${picture.hash}`, picture.bytes)
const numbered = (at: number) => `objects/${at.toString(16).padStart(64, '0')}`
const bomb = (lie: OddFile['lie']): OddFile => {
  const content = new Uint8Array(200_000)
  return { name: photo.name, content, packed: fixedDeflate(content), ...(lie && { lie }) }
}
const deflatedFile = ({ name, content }: OddFile): OddFile => ({
  ...{ name, content, packed: fixedDeflate(content) },
})
/** Small when it is deflated, but less than a hundredth. */
const longLine = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at % 261 < 259 ? 0x20 : 0x61 + (at & 1)))

const files: readonly (readonly [string, FaultCode, string, Uint8Array])[] = [
  ['twice', 'object-doubled', 'An object stands twice.', oddZip([signed, photo, photo])],
  [
    'two-manifests',
    'object-doubled',
    '`bundle.jsonl` stands twice.',
    oddZip([signed, signed, photo]),
  ],
  [
    'reply-inside',
    'file-not-ours',
    'A container of a reply is none of a bundle.',
    storedZip('reply.jsonl', [theSignatures, thePayload], []),
  ],
  ['no-manifest', 'file-not-ours', 'There is no `bundle.jsonl`.', oddZip([photo])],
  ['no-files', 'file-not-ours', 'An archive without files.', oddZip([])],
  [
    'bomb',
    'container-bomb',
    'An object is more than 100 times its packed size.',
    oddZip([signed, bomb(undefined)]),
  ],
  [
    'hidden-bomb',
    'container-bomb',
    'An object inflates to more than its stated size.',
    oddZip([signed, bomb({ size: 300 })]),
  ],
  [
    'bomb-in-all',
    'container-bomb',
    'Seventeen objects of 16 MiB are more than 256 MiB together.',
    oddZip([
      signed,
      ...Array.from({ length: 17 }, (_, at) => ({
        name: numbered(at),
        content: new Uint8Array(),
        packed: new Uint8Array(Math.ceil(limits.objectBytes / limits.expansion)),
        lie: { size: limits.objectBytes },
      })),
    ]),
  ],
  [
    'object-too-large',
    'object-too-large',
    'An object of one byte more than 16 MiB.',
    oddZip([signed, { ...photo, lie: { method: 0, size: limits.objectBytes + 1 } }]),
  ],
  [
    'manifest-too-large',
    'object-too-large',
    'The second line is larger than 1 MiB.',
    oddZip([
      storedFile(
        'bundle.jsonl',
        linesOf([theSignatures, new Uint8Array(limits.manifestBytes + 1)]),
      ),
    ]),
  ],
  [
    'signatures-too-large',
    'object-too-large',
    'The first line is larger than 4,096 bytes.',
    oddZip([storedFile('bundle.jsonl', linesOf([new Uint8Array(4_097), thePayload]))]),
  ],
  [
    'line-too-large',
    'object-too-large',
    'A record of one byte more than 16 MiB.',
    oddZip([deflatedFile(text(longLine(limits.objectBytes + 1)))]),
  ],
  [
    'text-bomb',
    'container-bomb',
    'The text is more than 100 times its packed size.',
    oddZip([deflatedFile(text(new Uint8Array(1_000_000).fill(0x20)))]),
  ],
  [
    'too-many-lines',
    'bundle-too-many-objects',
    'One line more than 5,000 objects.',
    oddZip([text(...Array.from({ length: limits.objects + 1 }, () => Uint8Array.of(0x31)))]),
  ],
  [
    'endless-lines',
    'bundle-too-many-objects',
    'A million empty lines: they are counted before they are kept.',
    oddZip([storedFile('bundle.jsonl', new Uint8Array(1_000_000).fill(0x0a))]),
  ],
  [
    'lines-and-files',
    'bundle-too-many-objects',
    'Lines and files together are one more than 5,000.',
    oddZip([
      text(...Array.from({ length: limits.objects }, () => Uint8Array.of(0x31))),
      storedFile(numbered(1), Uint8Array.of(1)),
    ]),
  ],
  [
    'too-many-objects',
    'bundle-too-many-objects',
    'One object more than 5,000.',
    oddZip([
      signed,
      ...Array.from({ length: limits.objects + 1 }, (_, at) =>
        storedFile(numbered(at), Uint8Array.of(at & 0xff)),
      ),
    ]),
  ],
]

/** Containers in which a file is doubled, missing or beyond a limit. */
export const badSizes = (): Promise<readonly Vector[]> =>
  Promise.all(
    files.map(async ([name, fault, why, container]) =>
      bad(`zip-${name}`, fault, '4', why, await encrypted(container)),
    ),
  )
