import type { District } from '#district/open-district.ts'
import { bundleFileName } from '#shared/bundle/file-name.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { createEngine, engineVersion } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { FormKey, Instant, Period, SchoolCode, type Sha256 } from '#shared/ids.ts'
import { Record } from '#shared/record/record.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { aParty, sampleSchool } from '#shared/testing/hand-off.ts'
import { smallPack, smallPackRef } from './small-pack.ts'

type Change = { readonly [key: string]: unknown }
type Forms = { readonly [form: string]: { readonly [field: string]: string } }

/** A record on its way, by its hash. */
export type Sealed = {
  readonly hash: Sha256
  readonly bytes: Uint8Array
  readonly record: Record
  /** What of it is of persons; it travels only when it is released. */
  readonly personal?: Bytes
}

type Bytes = { readonly hash: Sha256; readonly bytes: Uint8Array }

/** A bundle as it lies on a stick. */
export type OnStick = {
  readonly id: Sha256
  readonly name: string
  readonly size: number
  readonly bytes: Uint8Array
  readonly records: readonly Sha256[]
}

const engine = createEngine(smallPack)
const at = Instant.parse('2026-11-03T08:15:00Z')
const period = Period.parse('2026-2027')

/** A school's station that hands in to this district; `number` makes its keys. */
export async function aStation(
  to: Pick<District, 'id' | 'kind' | 'recipient'>,
  number = 1,
  school: string = sampleSchool,
) {
  const party = await aParty(number)
  const face = { id: party.id, signing: party.pair.public, recipient: party.recipient }

  /** A record as the school's program seals it; `lie` changes it afterwards. */
  async function seal(
    form: string,
    forms: Forms,
    more: Change = {},
    lie: Change = {},
  ): Promise<Sealed> {
    const situation = Situation.parse({
      ...{ forms, registers: {}, complete: [], confirmed: {}, reasons: [] },
    })
    const session = engine.open(situation, { period, kind: to.kind })
    const { record, personal } = await sealRecord({
      ...{ pack: smallPack, packRef: smallPackRef, kind: to.kind, period, revision: 1, uses: [] },
      ...{ situation, units: session.units(FormKey.parse(form)), engine: engineVersion, at },
      ...{ school: SchoolCode.parse(school), form: FormKey.parse(form), by: 'clerk' },
      violations: session.violations(FormKey.parse(form)),
      counted: (register) => session.rowsCounted(register),
      salt: '0'.repeat(32),
      ...more,
    })
    const told = Record.parse({ ...record, ...lie })
    const bytes = canonicalBytes(told)
    const sealed = { record: told, bytes, hash: await sha256(bytes) }
    return personal === undefined ? sealed : { ...sealed, personal }
  }

  /** A bundle of these records, of the personal objects that are released, and of attachments. */
  async function bundle(
    records: readonly Bytes[],
    place: Change = {},
    released: readonly Bytes[] = [],
    attached: readonly Bytes[] = [],
  ): Promise<OnStick> {
    const all = [...records, ...released, ...attached]
    const objects = new Map(all.map(({ hash, bytes }) => [hash, bytes]))
    const entry = (kind: string) => (one: Bytes) => ({
      ...{ hash: one.hash, size: one.bytes.length, kind },
    })
    const manifest = Manifest.parse({
      ...{ format: 'junheng.bundle/1', kind: to.kind, school, station: face },
      ...{ epoch: '0000000a', sequence: 1, pack: smallPackRef, created_at: at },
      recipient: { district: to.id, age: to.recipient },
      objects: [
        ...records.map(entry('record')),
        ...released.map(entry('personal')),
        ...attached.map(entry('attachment')),
      ].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
      ...place,
    })
    const { id, jws } = await signManifest(manifest, party.pair)
    const bytes = await sealBundle({ jws, manifest, objects, recipients: [to.recipient] })
    const { length: size } = bytes
    return {
      id,
      name: bundleFileName(manifest),
      size,
      bytes,
      records: records.map(({ hash }) => hash),
    }
  }

  return {
    ...{ party, face, school: SchoolCode.parse(school), seal, bundle },
    fingerprint: await fingerprint(face, 'junheng.fingerprint.station'),
    /** S with so many pupils. */
    profile: (pupils: number, more: Change = {}) =>
      seal('S', { S: { type: '211', pupils: String(pupils), principal: '李梅' } }, more),
  }
}
export type TestStation = Awaited<ReturnType<typeof aStation>>
