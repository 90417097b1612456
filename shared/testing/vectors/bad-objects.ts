import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { DistrictId } from '#shared/ids.ts'
import { barePicture } from '#shared/testing/pictures.ts'
import {
  aPersonal,
  aroundPayload,
  aroundSignatures,
  type Change,
  districtId,
  encrypted,
  manifestOf,
  objectOf,
  theContainer,
  theRecord,
  theSignatures,
} from './bundle.ts'
import { bad, type Draft, type Opener, type Vector } from './vector.ts'
import type { Listed } from './zip.ts'

const asked = async (receiver: NonNullable<Opener['receiver']>): Promise<Draft> => ({
  ...(await encrypted(theContainer)),
  opener: { identity: 'district', receiver },
})

const otherDistrict = DistrictId.parse('0'.repeat(32))

/** True manifests over other objects than those in the container, and true bundles for another receiver. */
export async function badObjects(): Promise<readonly Vector[]> {
  const personal = await objectOf('personal', aPersonal)
  const picture = await objectOf('attachment', barePicture)
  const note = await objectOf('attachment', utf8('a document in one line'))
  const flipped = theRecord.bytes.with(30, (theRecord.bytes[30] ?? 0) ^ 1)
  const as = (bytes: Uint8Array, { kind, hash }: Listed): Listed => ({ kind, hash, bytes })
  const nothing: Listed = { kind: 'attachment', bytes: utf8(''), hash: await sha256(utf8('')) }
  const listing = async (change: Change, objects: readonly Listed[]) =>
    aroundPayload(canonicalBytes(manifestOf([theRecord], change)), objects)
  const longer = {
    objects: [{ hash: theRecord.hash, kind: 'record', size: theRecord.bytes.length + 1 }],
  }
  const of = (name: string, fault: FaultCode, why: string, draft: Draft) =>
    bad(`object-${name}`, fault, '6', why, draft)
  return [
    of(
      'missing',
      'object-missing',
      'A listed object is not there.',
      await aroundSignatures(theSignatures, []),
    ),
    of(
      'unlisted',
      'object-unlisted',
      'An object is not listed.',
      await aroundSignatures(theSignatures, [theRecord, personal]),
    ),
    of(
      'in-place-of-another',
      'object-wrong',
      'Another object stands in the place of the listed one.',
      await aroundSignatures(theSignatures, [personal]),
    ),
    of(
      'empty-unlisted',
      'object-unlisted',
      'An empty object, which no manifest can list.',
      await aroundSignatures(theSignatures, [theRecord, nothing]),
    ),
    of(
      'changed',
      'object-wrong',
      'An object is another than is listed, of the same size.',
      await aroundSignatures(theSignatures, [as(flipped, theRecord)]),
    ),
    of(
      'cut',
      'object-wrong',
      'An object is shorter than listed.',
      await aroundSignatures(theSignatures, [as(theRecord.bytes.subarray(0, -1), theRecord)]),
    ),
    of(
      'size',
      'object-wrong',
      'The size in the list is another than that of the object.',
      await listing(longer, [theRecord]),
    ),
    of(
      'swapped',
      'object-wrong',
      'Two lines stand in the place of the other.',
      await aroundPayload(canonicalBytes(manifestOf([theRecord, personal])), [
        as(personal.bytes, theRecord),
        as(theRecord.bytes, personal),
      ]),
    ),
    of(
      'first-missing',
      'object-missing',
      'Of two listed lines the second stands alone.',
      await aroundPayload(
        canonicalBytes(manifestOf([theRecord, personal])),
        [theRecord, personal].sort((one, other) => (one.hash < other.hash ? 1 : -1)).slice(0, 1),
      ),
    ),
    of(
      'file-missing',
      'object-missing',
      'A listed photo is not there.',
      await aroundPayload(canonicalBytes(manifestOf([theRecord, picture]))),
    ),
    of(
      'file-changed',
      'object-wrong',
      'A file is another than its name says.',
      await aroundPayload(canonicalBytes(manifestOf([theRecord, picture])), [
        theRecord,
        as(barePicture.with(30, (barePicture[30] ?? 0) ^ 1), picture),
      ]),
    ),
    of(
      'record-as-file',
      'object-unlisted',
      'A record lies as a file and not as a line.',
      await aroundSignatures(theSignatures, [{ ...theRecord, kind: 'attachment' }]),
    ),
    of(
      'photo-as-line',
      'object-unlisted',
      'A document lies as a line and not as a file.',
      await aroundPayload(canonicalBytes(manifestOf([theRecord, note])), [
        theRecord,
        { ...note, kind: 'record' },
      ]),
    ),
    of(
      'record-twice',
      'object-unlisted',
      'A record stands on two lines.',
      await aroundSignatures(theSignatures, [theRecord, theRecord]),
    ),
    bad(
      'receiver-other-district',
      'file-for-another',
      '6',
      'It can be decrypted here, and its manifest names another district.',
      await asked({ district: otherDistrict }),
    ),
    bad(
      'receiver-real',
      'kind-mismatch',
      '6',
      'A test bundle at a district of real data.',
      await asked({ district: districtId, kind: 'real' }),
    ),
  ]
}
