import { encryptTo } from '#shared/bundle/age.ts'
import type { SigningPair } from '#shared/bundle/keys.ts'
import type { Typ } from '#shared/bundle/sign.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Sha256 } from '#shared/ids.ts'
import { type Change, changed, districtId, school, stationId } from './bundle.ts'
import { signedLine } from './jws.ts'
import { parties } from './parties.ts'
import { appointmentText, eventText } from './trust.ts'
import type { Draft, Opener } from './vector.ts'
import { type Listed, storedZip } from './zip.ts'

/** A reply that says as little as one can. */
export const aReply: Change = {
  format: 'junheng.reply/1',
  kind: 'test',
  district: districtId,
  district_epoch: 'd15721c7',
  reply_seq: 1,
  school,
  station: stationId,
  chains: [],
  bundles: [],
  decisions: [],
  missing: [],
  held: [],
  unconfirmed: [],
  appointment: appointmentText(),
  trust: [eventText()],
  objects: [],
  issued_at: '2026-11-04T02:00:00Z',
}

/** Objects as a reply lists them. */
export const listing = (objects: readonly Listed[]): Change => ({
  objects: objects
    .map(({ kind, hash, bytes }) => ({ hash, kind, size: bytes.length }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
})

/** Any bytes, encrypted to the station. */
export const toStation = async (
  inside: Uint8Array,
  opener: Opener = { identity: 'station' },
): Promise<Draft> => ({
  ending: 'jhr',
  inside,
  bytes: await encryptTo([parties.station.recipient], inside),
  opener,
})

/** A reply of these bytes, signed for this purpose by this pair, with these objects in the container. */
export const aroundReply = (
  payload: Uint8Array,
  [typ, by]: readonly [Typ, SigningPair],
  objects: readonly Listed[] = [],
  opener?: Opener,
): Promise<Draft> =>
  toStation(storedZip('reply.jsonl', [signedLine(payload, typ, by), payload], objects), opener)

/** A reply with this change, truly signed by the office's working key or by another pair. */
export const replyWith = (
  change: Change,
  objects?: readonly Listed[],
  by: SigningPair = parties.district.pair,
): Promise<Draft> =>
  aroundReply(canonicalBytes(changed(aReply, change)), ['junheng.reply', by], objects)

/** The identity of such a reply. */
export const replyId = (change: Change): Promise<Sha256> =>
  sha256(canonicalBytes(changed(aReply, change)))
