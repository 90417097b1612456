import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { DistrictId } from '#shared/ids.ts'
import {
  aPersonal,
  aroundJws,
  aroundPayload,
  type Change,
  districtId,
  encrypted,
  type Listed,
  manifestOf,
  objectOf,
  theContainer,
  theJws,
  theRecord,
} from './bundle.ts'
import { bad, type Draft, type Opener, type Vector } from './vector.ts'

const asked = async (receiver: NonNullable<Opener['receiver']>): Promise<Draft> => ({
  ...(await encrypted(theContainer)),
  opener: { identity: 'district', receiver },
})

const otherDistrict = DistrictId.parse('0'.repeat(32))

/** True manifests over other objects than those in the container, and true bundles for another receiver. */
export async function badObjects(): Promise<readonly Vector[]> {
  const personal = await objectOf('personal', aPersonal)
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
    of('missing', 'object-missing', 'A listed object is not there.', await aroundJws(theJws, [])),
    of(
      'unlisted',
      'object-unlisted',
      'An object is not listed.',
      await aroundJws(theJws, [theRecord, personal]),
    ),
    of(
      'in-place-of-another',
      'object-unlisted',
      'Another object stands in the place of the listed one.',
      await aroundJws(theJws, [personal]),
    ),
    of(
      'empty-unlisted',
      'object-unlisted',
      'An empty object, which no manifest can list.',
      await aroundJws(theJws, [theRecord, nothing]),
    ),
    of(
      'changed',
      'object-wrong',
      'An object is another than its name says, of the same size.',
      await aroundJws(theJws, [as(flipped, theRecord)]),
    ),
    of(
      'cut',
      'object-wrong',
      'An object is shorter than listed.',
      await aroundJws(theJws, [as(theRecord.bytes.subarray(0, -1), theRecord)]),
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
      'Two objects stand under the name of the other.',
      await aroundPayload(canonicalBytes(manifestOf([theRecord, personal])), [
        as(personal.bytes, theRecord),
        as(theRecord.bytes, personal),
      ]),
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
