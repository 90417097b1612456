import { limits } from '#shared/bundle/limits.ts'
import { jwsLimit } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import type { FaultCode } from '#shared/fault.ts'
import { type OddFile, oddZip } from '#shared/testing/odd-zip.ts'
import { encrypted, theJws, theRecord } from './bundle.ts'
import { fixedDeflate } from './fixed-deflate.ts'
import { bad, type Vector } from './vector.ts'
import { storedFile, storedZip } from './zip.ts'

const signed = storedFile('manifest.jws', utf8(theJws))
const record = storedFile(`objects/${theRecord.hash}`, theRecord.bytes)
const numbered = (at: number) => `objects/${at.toString(16).padStart(64, '0')}`
const bomb = (lie: OddFile['lie']): OddFile => {
  const content = new Uint8Array(200_000)
  return { name: record.name, content, packed: fixedDeflate(content), ...(lie && { lie }) }
}

const files: readonly (readonly [string, FaultCode, string, Uint8Array])[] = [
  ['twice', 'object-doubled', 'An object stands twice.', oddZip([signed, record, record])],
  [
    'two-manifests',
    'object-doubled',
    '`manifest.jws` stands twice.',
    oddZip([signed, signed, record]),
  ],
  [
    'reply-inside',
    'file-not-ours',
    'A container of a reply is none of a bundle.',
    storedZip({ name: 'reply.jws', text: theJws }, new Map()),
  ],
  ['no-manifest', 'file-not-ours', 'There is no `manifest.jws`.', oddZip([record])],
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
    oddZip([signed, { ...record, lie: { method: 0, size: limits.objectBytes + 1 } }]),
  ],
  [
    'manifest-too-large',
    'object-too-large',
    '`manifest.jws` is larger than any manifest of 1 MiB needs.',
    oddZip([storedFile('manifest.jws', new Uint8Array(jwsLimit(limits.manifestBytes) + 1))]),
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
