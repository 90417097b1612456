import { keyId, type SigningPair } from '#shared/bundle/keys.ts'
import {
  claimedSigners,
  joinSignatures,
  signJws,
  type Typ,
  unverifiedPayload,
  verifyJws,
} from '#shared/bundle/sign.ts'
import { equalBytes, fromUtf8, utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type { KeyId, Sha256, SigningKey } from '#shared/ids.ts'
import { packBytes } from '#shared/pack/hash.ts'
import { loadPack } from '#shared/pack/load.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** A pack out of a `.jhp` file whose needed signature held. */
export interface SignedPack {
  readonly pack: Pack
  /** SHA-256 of the payload: the pack's identity. */
  readonly hash: Sha256
  /** The pack's canonical bytes: what was signed. */
  readonly payload: Uint8Array
  /** Whose key the issuer's signature names. */
  readonly issuer: KeyId
}

/** A `.jhp` file as it travels: no pack within its limits needs more. */
export const signedPackBytesLimit = 16 * 1024 * 1024

const issued: Typ = 'junheng.pack'
const confirmed: Typ = 'junheng.pack.confirmation'

/** `cn.balanced.2017-1.jhp` */
export const signedPackName = ({ id, version }: Pick<Pack, 'id' | 'version'>): string =>
  `${id}-${version}.jhp`

/** The `.jhp` file: a JWS in the open over the pack's canonical bytes, signed by its issuer. */
export const signPack = async (pack: Pack, issuer: SigningPair): Promise<Uint8Array> =>
  utf8(await signJws(packBytes(pack), issued, issuer))

/**
 * Reads a pack by its issuer's word, as a district does before it confirms the pack. Faults:
 * `file-too-large`, `file-not-ours`, `signature-invalid` (damaged), `pack-unsigned` (not by this issuer),
 * `pack-unreadable`, `pack-unsound`.
 */
export async function openIssuedPack(bytes: Uint8Array, issuer: SigningKey): Promise<SignedPack> {
  const payload = await verified(jwsOf(bytes), issued, issuer)
  return read(payload, await keyId(issuer))
}

/**
 * Reads a pack by the district's word, as a station does: the issuer's key, which no school knows,
 * was the district's to verify. Faults as of `openIssuedPack`, `pack-unsigned` by the district.
 */
export async function openConfirmedPack(
  bytes: Uint8Array,
  district: SigningKey,
): Promise<SignedPack & { readonly confirmedBy: KeyId }> {
  const jws = jwsOf(bytes)
  const payload = await verified(jws, confirmed, district)
  const confirmedBy = await keyId(district)
  const { issuer } = signersOf(jws)
  // One key never fills two roles.
  if (issuer === undefined || issuer === confirmedBy) {
    throw new Fault('pack-unsigned', { by: 'issuer' })
  }
  return { ...(await read(payload, issuer)), confirmedBy }
}

/**
 * The same file with the district's confirmation in the place of any other, over the bytes that the
 * issuer's signature was verified for. Faults as of `openIssuedPack`; a plain Error for one key twice.
 */
export async function countersignPack(
  bytes: Uint8Array,
  issuer: SigningKey,
  district: SigningPair,
): Promise<Uint8Array> {
  if (district.public === issuer) throw new Error('one key never fills two roles')
  const opened = await openIssuedPack(bytes, issuer)
  const confirmation = await signJws(opened.payload, confirmed, district)
  const joined = joinSignatures([
    { jws: jwsOf(bytes), typ: issued, kid: opened.issuer },
    { jws: confirmation, typ: confirmed, kid: district.kid },
  ])
  return utf8(joined)
}

/** Who claims to have signed the file; nothing of it is verified. Faults as of `openIssuedPack`. */
export function claimedPackSigners(bytes: Uint8Array): ReturnType<typeof signersOf> {
  return signersOf(jwsOf(bytes))
}

/** The pack of a file whose signatures nobody has asked for: only to show it to a person. */
export async function unverifiedPack(bytes: Uint8Array): Promise<Omit<SignedPack, 'issuer'>> {
  const payload = unverifiedPayload(jwsOf(bytes))
  return { pack: loadPack(payload), hash: await sha256(payload), payload }
}

function signersOf(jws: string): { readonly issuer?: KeyId; readonly district?: KeyId } {
  const signers = claimedSigners(jws)
  const issuer = signers.find(({ typ }) => typ === issued)?.kid
  const district = signers.find(({ typ }) => typ === confirmed)?.kid
  return { ...(issuer && { issuer }), ...(district && { district }) }
}

function jwsOf(bytes: Uint8Array): string {
  if (bytes.length > signedPackBytesLimit) {
    throw new Fault('file-too-large', { size: bytes.length, limit: signedPackBytesLimit })
  }
  // A JWS of ours begins with its first key; anything else was picked by mistake.
  const start = utf8('{"payload":"')
  if (!equalBytes(bytes.subarray(0, start.length), start)) {
    throw new Fault('file-not-ours', { what: 'pack' })
  }
  try {
    return fromUtf8(bytes)
  } catch (error) {
    throw new Fault('signature-invalid', {}, error)
  }
}

/** The bytes for which this key signed in this role; a damaged file is told from a missing signature. */
async function verified(jws: string, typ: Typ, key: SigningKey): Promise<Uint8Array> {
  unverifiedPayload(jws)
  try {
    return await verifyJws(jws, typ, key)
  } catch (error) {
    if (!isFault(error, 'signature-invalid')) throw error
    throw new Fault('pack-unsigned', { by: typ === issued ? 'issuer' : 'district' }, error)
  }
}

async function read(payload: Uint8Array, issuer: KeyId): Promise<SignedPack> {
  return { pack: loadPack(payload), hash: await sha256(payload), payload, issuer }
}
