import { flattenedVerify, GeneralSign } from 'jose'
import * as z from 'zod'
import { keyId, type SigningPair } from '#shared/bundle/keys.ts'
import { isStrictPoint } from '#shared/bundle/point.ts'
import { base64url, equalBytes, fromBase64url, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, parseCanonical } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import { KeyId, type SigningKey } from '#shared/ids.ts'

/** What a signature means: one word for each kind and role, so that none serves for another. */
export const Typ = z.enum([
  'junheng.bundle.station',
  'junheng.bundle.principal',
  'junheng.reply',
  'junheng.invitation',
  'junheng.appointment',
  'junheng.approval',
  'junheng.pack',
  'junheng.pack.confirmation',
])
export type Typ = z.infer<typeof Typ>

const Header = z.strictObject({ alg: z.literal('EdDSA'), kid: KeyId, typ: Typ })

/** JWS general JSON serialization (RFC 7515 §7.2.1) without unprotected headers. */
const Jws = z.strictObject({
  payload: z.string(),
  signatures: z
    .array(z.strictObject({ protected: z.string(), signature: z.string().length(86) }))
    .min(1)
    .max(4),
})

/** Signs these bytes for this purpose: the canonical text of a JWS with one signature. */
export async function signJws(payload: Uint8Array, typ: Typ, pair: SigningPair): Promise<string> {
  const key = { kty: 'OKP', crv: 'Ed25519', x: pair.public, d: base64url(pair.seed) }
  const jws = await new GeneralSign(payload)
    .addSignature(key)
    .setProtectedHeader({ alg: 'EdDSA', kid: pair.kid, typ })
    .sign()
  return fromUtf8(canonicalBytes(jws))
}

/**
 * The signed bytes, when exactly one signature of this purpose by this key is there and holds. Other
 * signatures are neither needed nor believed. Every failure is the one Fault `signature-invalid`.
 */
export async function verifyJws(jws: string, typ: Typ, key: SigningKey): Promise<Uint8Array> {
  const { payload, signatures } = readJws(jws)
  try {
    const kid = await keyId(key)
    const ours = signatures.filter(({ header }) => header.typ === typ && header.kid === kid)
    const [one] = ours
    const point = fromBase64url(key)
    if (one === undefined || ours.length > 1 || point === undefined) throw invalid()
    const r = decoded(one.signature).subarray(0, 32)
    if (!isStrictPoint(point) || !isStrictPoint(r)) throw invalid()
    const verified = await flattenedVerify(
      { payload: base64url(payload), protected: one.protected, signature: one.signature },
      { kty: 'OKP', crv: 'Ed25519', x: key },
      { algorithms: ['EdDSA'] },
    )
    if (!equalBytes(verified.payload, payload)) throw invalid()
    return payload
  } catch (error) {
    throw error instanceof Fault ? error : invalid(error)
  }
}

/**
 * The bytes of a JWS before anyone has verified them: only to learn whose key to ask.
 * Throws Fault `signature-invalid` unless every part has its one spelling.
 */
export function unverifiedPayload(jws: string): Uint8Array {
  return readJws(jws).payload
}

/** Whose keys claim to have signed, by purpose; nothing of it is verified. */
export function claimedSigners(jws: string): readonly { typ: Typ; kid: KeyId }[] {
  return readJws(jws).signatures.map(({ header }) => ({ typ: header.typ, kid: header.kid }))
}

/** The text of a signed file; throws Fault `signature-invalid` when it is not UTF-8. */
export function jwsText(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch (error) {
    throw invalid(error)
  }
}

/**
 * One JWS with one signature out of each of these, in their order; all are over the same payload.
 * Nothing is verified. Throws Fault `signature-invalid`, also when a signature is missing or doubled.
 */
export function joinSignatures(
  parts: readonly { readonly jws: string; readonly typ: Typ; readonly kid: KeyId }[],
): string {
  const taken = parts.map(({ jws, typ, kid }) => {
    const { payload, signatures } = readJws(jws)
    const [one, other] = signatures.filter(({ header }) => header.typ === typ && header.kid === kid)
    if (one === undefined || other !== undefined) throw invalid()
    return { payload, signature: { protected: one.protected, signature: one.signature } }
  })
  const payload = taken[0]?.payload
  if (payload === undefined || taken.some((one) => !equalBytes(one.payload, payload))) {
    throw invalid()
  }
  const signatures = taken.map(({ signature }) => signature)
  return fromUtf8(canonicalBytes({ payload: base64url(payload), signatures }))
}

function readJws(jws: string) {
  try {
    const { payload, signatures } = Jws.parse(parseCanonical(utf8(jws), 'signature'))
    return {
      payload: decoded(payload),
      signatures: signatures.map((one) => {
        decoded(one.signature)
        const header = Header.parse(parseCanonical(decoded(one.protected), 'signature'))
        return { ...one, header }
      }),
    }
  } catch (error) {
    throw invalid(error)
  }
}

function decoded(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (bytes === undefined) throw invalid()
  return bytes
}

const invalid = (cause?: unknown) => new Fault('signature-invalid', {}, cause)
