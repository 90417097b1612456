import { createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { SigningPair } from '#shared/bundle/keys.ts'
import type { Typ } from '#shared/bundle/sign.ts'
import { base64url, concat, fromHex, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'

/** One entry of `signatures`, whatever it holds. */
export type Entry = Readonly<Record<string, unknown>> & {
  readonly protected: string
  readonly signature: string
}

const keyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({
    // RFC 8410 §7: PKCS #8 around a seed.
    key: Buffer.from(
      concat([fromHex('302e020100300506032b657004220420') ?? new Uint8Array(), seed]),
    ),
    format: 'der',
    type: 'pkcs8',
  })

/** Signs a payload under a protected header of any bytes, as no honest program would. */
export function entryOf(payload: Uint8Array, header: unknown, pair: SigningPair): Entry {
  const head = base64url(header instanceof Uint8Array ? header : utf8(JSON.stringify(header)))
  const message = utf8(`${head}.${base64url(payload)}`)
  return { protected: head, signature: base64url(sign(null, message, keyOf(pair.seed))) }
}

/** The header that the specification asks for. */
export const headerOf = (typ: Typ, { kid }: SigningPair) => ({ alg: 'EdDSA', kid, typ })

/** The canonical text of a JWS with these signatures. */
export const jwsOf = (payload: Uint8Array, signatures: readonly Entry[]): string =>
  fromUtf8(canonicalBytes({ payload: base64url(payload), signatures }))

/** The line of a container with these signatures. */
export const signaturesOf = (signatures: readonly Entry[]): string =>
  fromUtf8(canonicalBytes({ signatures }))

/** That line with one true signature. */
export const signedLine = (payload: Uint8Array, typ: Typ, pair: SigningPair): string =>
  signaturesOf([entryOf(payload, headerOf(typ, pair), pair)])

/** A JWS with one true signature. */
export const signedText = (payload: Uint8Array, typ: Typ, pair: SigningPair): string =>
  jwsOf(payload, [entryOf(payload, headerOf(typ, pair), pair)])
