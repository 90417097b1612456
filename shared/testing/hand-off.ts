import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { Manifest } from '#shared/bundle/manifest.ts'
import { sealBundle, signManifest } from '#shared/bundle/pack.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { DistrictId, type Sha256 } from '#shared/ids.ts'
import { Invitation } from '#shared/reply/invitation.ts'
import { Reply } from '#shared/reply/reply.ts'
import { signAppointment } from '#shared/trust/appoint.ts'
import { Appointment } from '#shared/trust/appointment.ts'
import { TrustEvent } from '#shared/trust/event.ts'
import { signTrustEvent } from '#shared/trust/events.ts'

/** A sample school's code: region 99 exists in test workspaces only. */
export const sampleSchool = '9901010001'
export const someInstant = '2026-11-03T08:15:00Z'

/**
 * A party with both keys; `number` makes its signing key and id, so that two differ. As a district it
 * has a root, which has appointed its signing key.
 */
export async function aParty(number: number) {
  const identity = await generateX25519Identity()
  const party = {
    id: number.toString(16).padStart(32, '0'),
    pair: await signingPair(new Uint8Array(32).fill(number)),
    identity,
    recipient: await identityToRecipient(identity),
    root: await signingPair(new Uint8Array(32).fill(number).fill(255, 31)),
  }
  return { ...party, appointment: await signAppointment(anAppointment(party), party.root) }
}
export type Party = Awaited<ReturnType<typeof aParty>>
interface Appointed {
  readonly id: string
  readonly pair: SigningPair
  readonly recipient: string
  readonly root: SigningPair
}

/** What the root of a district says of its keys. */
export const anAppointment = (
  { id, pair, recipient, root }: Appointed,
  change: { readonly [key: string]: unknown } = {},
): Appointment =>
  Appointment.parse({
    format: 'junheng.appointment/1',
    kind: 'test',
    district: id,
    root: root.public,
    serial: 1,
    signing: pair.public,
    recipient,
    issued_at: someInstant,
    ...change,
  })

/** The district as a school trusts it. */
export const trusted = ({ id, root }: Pick<Party, 'id' | 'root'>) => ({
  id: DistrictId.parse(id),
  root: root.public,
})

/** One change of trust in a key of the sample school. */
export const aTrustEvent = (
  district: Pick<Party, 'id'>,
  change: { readonly [key: string]: unknown } = {},
): TrustEvent =>
  TrustEvent.parse({
    format: 'junheng.trust/1',
    kind: 'test',
    district: district.id,
    school: sampleSchool,
    event_no: 1,
    act: 'approve',
    at: someInstant,
    ...change,
  })

/** The district's word that this station speaks for the school, as a reply carries it. */
export const anApproval = (
  district: Party,
  station: { readonly id: string; readonly signing: string; readonly recipient: string },
  change: { readonly [key: string]: unknown } = {},
): Promise<string> =>
  signTrustEvent(
    aTrustEvent(district, {
      subject: {
        role: 'station',
        station: station.id,
        signing: station.signing,
        recipient: station.recipient,
      },
      ...change,
    }),
    district.pair,
  )

/** Recipients to which nothing can be encrypted: 32 zero bytes are no point, and a wrong checksum. */
export const noRecipients = [`age1${'q'.repeat(52)}5cu47z`, `age1${'q'.repeat(52)}5cu47q`] as const

/** Objects by their hash, as a station stores them. */
export async function someObjects(
  values: readonly unknown[] = [{ a: '1' }, { a: '2', text: '云溪县'.repeat(400) }],
): Promise<Map<Sha256, Uint8Array>> {
  const objects = new Map<Sha256, Uint8Array>()
  for (const value of values) {
    const bytes = canonicalBytes(value)
    objects.set(await sha256(bytes), bytes)
  }
  return objects
}

/** The first manifest of a station for a district, over these objects. */
export function aManifest(
  station: Party,
  district: Party,
  objects: ReadonlyMap<Sha256, Uint8Array>,
  change: { readonly [key: string]: unknown } = {},
): Manifest {
  return Manifest.parse({
    format: 'junheng.bundle/1',
    kind: 'test',
    school: sampleSchool,
    station: { id: station.id, signing: station.pair.public, recipient: station.recipient },
    epoch: '0000000a',
    sequence: 1,
    recipient: { district: district.id, age: district.recipient },
    pack: { id: 'cn.balanced.2017', version: 1, hash: '0'.repeat(64) },
    objects: [...objects]
      .map(([hash, { length }]) => ({ hash, size: length, kind: 'record' }))
      .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    created_at: someInstant,
    ...change,
  })
}

/** A bundle on its way, with both of its parties and how the district opens it. */
export async function aBundle() {
  const [station, district] = [await aParty(1), await aParty(2)]
  const objects = await someObjects()
  const manifest = aManifest(station, district, objects)
  const { id, jws } = await signManifest(manifest, station.pair)
  const bytes = await sealBundle({ jws, manifest, objects, recipients: [district.recipient] })
  return { station, district, objects, manifest, id, jws, bytes, by: openedBy(district, manifest) }
}

export const openedBy = (district: Party, manifest: Manifest) => ({
  identities: [district.identity],
  district: manifest.recipient.district,
  kind: manifest.kind,
})

export function aReply(
  station: Party,
  district: Party,
  change: { readonly [key: string]: unknown } = {},
): Reply {
  return Reply.parse({
    format: 'junheng.reply/1',
    kind: 'test',
    district: district.id,
    district_epoch: '0000000d',
    reply_seq: 1,
    school: sampleSchool,
    station: station.id,
    chains: [],
    bundles: [],
    decisions: [],
    missing: [],
    held: [],
    unconfirmed: [],
    appointment: district.appointment,
    trust: [],
    objects: [],
    issued_at: someInstant,
    ...change,
  })
}

export function anInvitation(
  district: Party,
  change: { readonly [key: string]: unknown } = {},
): Invitation {
  return Invitation.parse({
    format: 'junheng.invitation/1',
    kind: 'test',
    district: district.id,
    name: '云溪县教育局',
    region: '990101',
    appointment: district.appointment,
    school: sampleSchool,
    secret: '5ec2e7'.padEnd(32, '0'),
    until: '2026-12-31',
    issued_at: someInstant,
    ...change,
  })
}
