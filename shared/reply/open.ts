import { decryptBy } from '#shared/bundle/age.ts'
import { readContainer } from '#shared/bundle/container-read.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { limits, refuseLarger } from '#shared/bundle/limits.ts'
import { claimedSigners, jwsLimit, jwsText, verifyJws } from '#shared/bundle/sign.ts'
import { readAs, sha256 } from '#shared/canonical.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type {
  DistrictId,
  SchoolCode,
  Sha256,
  SigningKey,
  StationId,
  WorkspaceKind,
} from '#shared/ids.ts'
import { Reply } from '#shared/reply/reply.ts'

/** The district whose fingerprint a person has compared; nobody else's word is taken. */
export interface TrustedDistrict {
  readonly id: DistrictId
  readonly signing: SigningKey
}

export interface OpenedReply {
  readonly reply: Reply
  readonly hash: Sha256
  readonly jws: string
}

/**
 * Opens a `.jhr` for one station. Faults: those of the file and container as in `unpackBundle`;
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
  const opened = await verifyReply(await readReplyJws(bytes, by.identities), by.district)
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
export const openAnyReply = async (
  bytes: Uint8Array,
  identities: readonly string[],
  district: TrustedDistrict,
): Promise<OpenedReply> => verifyReply(await readReplyJws(bytes, identities), district)

/** The reply of a stored JWS, proved again; faults as in `openReply`. */
export async function verifyReply(jws: string, district: TrustedDistrict): Promise<OpenedReply> {
  const kid = await keyId(district.signing)
  if (!claimedSigners(jws).some((signer) => signer.kid === kid)) {
    throw new Fault('reply-from-another-district', {})
  }
  const verified = await verifyJws(jws, 'junheng.reply', district.signing)
  const reply = readAs(verified, { what: 'reply', format: 'junheng.reply/1', schema: Reply })
  if (reply.district !== district.id) throw new Fault('reply-from-another-district', {})
  return { reply, hash: await sha256(verified), jws }
}

async function readReplyJws(bytes: Uint8Array, identities: readonly string[]): Promise<string> {
  refuseLarger(bytes.length, limits.bundleBytes)
  const container = await decryptReply(bytes, identities)
  const { signed, objects } = await readContainer(container, {
    name: 'reply.jws',
    limit: jwsLimit(limits.replyBytes),
  })
  for (const hash of objects.keys()) throw new Fault('object-unlisted', { name: hash })
  return jwsText(signed)
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
