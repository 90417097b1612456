import { encryptTo } from '#shared/bundle/age.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { DistrictId, type Recipient, type Sha256 } from '#shared/ids.ts'
import { signedLine } from './jws.ts'
import { parties } from './parties.ts'
import type { Draft, Opener } from './vector.ts'
import { type Listed, storedZip } from './zip.ts'

/** Keys to change; an undefined one is taken away. */
export type Change = Readonly<Record<string, unknown>>

/** The value with these keys changed or taken away. */
export const changed = (value: Change, change: Change): Change =>
  Object.fromEntries(Object.entries({ ...value, ...change }).filter(([, one]) => one !== undefined))

export const school = '9901010001'
export const stationId = '0123456789abcdef0123456789abcdef'
export const districtId: DistrictId = DistrictId.parse('fedcba9876543210fedcba9876543210')
export const packRef = { hash: '0'.repeat(64), id: 'small.pack', version: 1 }

/** A record of form S, the smallest that says something. */
export const aRecord: Change = {
  format: 'junheng.record/1',
  kind: 'test',
  pack: packRef,
  school,
  form: 'S',
  period: '2026-2027',
  revision: 1,
  uses: [],
  answers: { pupils: '100', type: '211' },
  registers: {},
  complete: [],
  confirmed: [],
  reasons: [{ check: 'S-X01', text: '新建学校' }],
  results: { engine: 'junheng.engine/1', units: [] },
  personal: [],
  sealed: { by: 'principal', at: '2026-11-03T08:15:00Z' },
}

export const aPersonal: Change = {
  format: 'junheng.personal/1',
  school,
  form: 'S',
  period: '2026-2027',
  salt: '5a'.repeat(16),
  answers: { head: '李梅' },
  registers: {},
}

export const objectOf = async (kind: string, of: Uint8Array | Change): Promise<Listed> => {
  const bytes = of instanceof Uint8Array ? of : canonicalBytes(of)
  return { kind, bytes, hash: await sha256(bytes) }
}

/** The one object of most vectors. */
export const theRecord: Listed = await objectOf('record', aRecord)

/** The manifest of a first bundle over these objects. */
export function manifestOf(objects: readonly Listed[], change: Change = {}): Change {
  const { station, district } = parties
  const listed = objects
    .map(({ kind, hash, bytes }) => ({ hash, kind, size: bytes.length }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
  const manifest = {
    format: 'junheng.bundle/1',
    kind: 'test',
    school,
    station: { id: stationId, signing: station.pair.public, recipient: station.recipient },
    epoch: '5eed0001',
    sequence: 1,
    recipient: { district: districtId, age: district.recipient },
    pack: packRef,
    objects: listed,
    created_at: '2026-11-03T08:20:00Z',
  }
  return changed(manifest, change)
}

/** The manifest of most vectors, and its bytes. */
export const theManifest: Change = manifestOf([theRecord])
export const thePayload: Uint8Array = canonicalBytes(theManifest)

const atDistrict: Opener = { identity: 'district' }

/** The first line of most vectors, and the container around it. */
export const theSignatures: string = signedLine(
  thePayload,
  'junheng.bundle.station',
  parties.station.pair,
)
export const theContainer: Uint8Array = storedZip(
  'bundle.jsonl',
  [theSignatures, thePayload],
  [theRecord],
)

/** Any bytes, encrypted to the district or to these. */
export const encrypted = async (
  inside: Uint8Array,
  recipients: readonly Recipient[] = [parties.district.recipient],
  opener: Opener = atDistrict,
): Promise<Draft> => ({
  ending: 'jhb',
  inside,
  bytes: await encryptTo(recipients, inside),
  opener,
})

/** A bundle around this line of signatures, with these objects in the container. */
export const aroundSignatures = (
  signatures: string | Uint8Array,
  objects: readonly Listed[] = [theRecord],
  payload: Uint8Array = thePayload,
): Promise<Draft> => encrypted(storedZip('bundle.jsonl', [signatures, payload], objects))

/** A bundle whose manifest has these bytes, truly signed by the station. */
export const aroundPayload = (payload: Uint8Array, objects?: readonly Listed[]): Promise<Draft> =>
  aroundSignatures(
    signedLine(payload, 'junheng.bundle.station', parties.station.pair),
    objects,
    payload,
  )

/** A bundle with these objects and this change of its manifest, truly signed. */
export const bundleWith = (change: Change, objects = [theRecord]): Promise<Draft> =>
  aroundPayload(canonicalBytes(manifestOf(objects, change)), objects)

/** The id that such a bundle has. */
export const idWith = (change: Change, objects = [theRecord]): Promise<Sha256> =>
  sha256(canonicalBytes(manifestOf(objects, change)))
