import { decryptBy } from '#shared/bundle/age.ts'
import { readContainer } from '#shared/bundle/container-read.ts'
import { attach } from '#shared/bundle/detached.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { proveObjects } from '#shared/bundle/listed-objects.ts'
import { unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { readAs, sha256 } from '#shared/canonical.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type { SchoolCode, Sha256, StationId, WorkspaceKind } from '#shared/ids.ts'
import { Reply, replyFormat } from '#shared/reply/reply.ts'
import { openTrustedAppointment, type TrustedDistrict } from '#shared/trust/appoint.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import type { TrustEvent } from '#shared/trust/event.ts'
import { openTrustEvent } from '#shared/trust/events.ts'

/** A reply whose every signature holds. */
export interface VerifiedReply {
  readonly reply: Reply
  readonly hash: Sha256
  readonly jws: string
  /** The root's word on the key that signed it. */
  readonly appointment: Appointment
  /** All changes of trust in the school's keys, by number. */
  readonly trust: readonly TrustEvent[]
}

/** A reply out of its file, with what lies beside it. */
export interface OpenedReply extends VerifiedReply {
  readonly objects: ReadonlyMap<Sha256, Uint8Array>
}

/**
 * Opens a `.jhr` for one station. Faults: those of the file, container and objects as in `unpackBundle`;
 * `reply-for-another-station` (cannot be decrypted here, or names another station or school),
 * `reply-from-another-district`, `kind-mismatch`, `signature-invalid`, `bytes-…`, `format-unknown`.
 */
export async function openReply(
  bytes: Uint8Array,
  by: {
    readonly identities: readonly string[]
    readonly station: StationId
    readonly school: SchoolCode
    readonly district: TrustedDistrict
    readonly kind: WorkspaceKind
  },
): Promise<OpenedReply> {
  const opened = await openAnyReply(bytes, by.identities, by.district)
  const { reply } = opened
  if (reply.kind !== by.kind) throw new Fault('kind-mismatch', { here: by.kind, there: reply.kind })
  if (reply.station !== by.station || reply.school !== by.school) {
    throw new Fault('reply-for-another-station', {})
  }
  return opened
}

/**
 * Opens a `.jhr` of whatever station, for a person who only verifies it: the faults of `openReply` but
 * `kind-mismatch`, and `reply-for-another-station` only when it cannot be decrypted.
 */
export async function openAnyReply(
  bytes: Uint8Array,
  identities: readonly string[],
  district: TrustedDistrict,
): Promise<OpenedReply> {
  const content = await readReplyFile(bytes, identities)
  const verified = await verifyReply(attach(content), district)
  return { ...verified, objects: await proveObjects(verified.reply.objects, content) }
}

/**
 * The reply of a stored JWS, proved again: its appointment by the root, the reply and its trust events
 * by the key that is appointed. Faults as in `openReply`.
 */
export async function verifyReply(jws: string, district: TrustedDistrict): Promise<VerifiedReply> {
  const claimed = readReply(unverifiedPayload(jws))
  if (claimed.district !== district.id) throw new Fault('reply-from-another-district', {})
  const appointment = await openTrustedAppointment(claimed.appointment, district)
  const { signing } = appointment
  const verified = await verifyJws(jws, 'junheng.reply', signing)
  const reply = readReply(verified)
  const { kind, district: office, school } = reply
  if (kind !== appointment.kind) throw new Fault('signature-invalid', {})
  const trust: TrustEvent[] = []
  for (const text of reply.trust) {
    trust.push(await openTrustEvent(text, { kind, district: office, school, signing }))
  }
  if (trust.some(({ event_no }, at) => event_no <= (trust[at - 1]?.event_no ?? 0))) {
    throw new Fault('bytes-shape', { what: 'reply', path: 'trust' })
  }
  return { reply, hash: await sha256(verified), jws, appointment, trust }
}

const readReply = (bytes: Uint8Array): Reply =>
  readAs(bytes, { what: 'reply', format: replyFormat, schema: Reply })

async function readReplyFile(bytes: Uint8Array, identities: readonly string[]) {
  refuseLarger(bytes.length, limits.bundleBytes)
  const container = await decryptReply(bytes, identities)
  return readContainer(container, { name: 'reply.jsonl', limit: limits.replyBytes })
}

/** Replies of other stations lie on the same stick every day: a fault of their own, not an alarm. */
async function decryptReply(bytes: Uint8Array, identities: readonly string[]) {
  try {
    return await decryptBy(identities, bytes, 'reply')
  } catch (error) {
    if (isFault(error, 'file-for-another')) throw new Fault('reply-for-another-station', {}, error)
    throw error
  }
}
