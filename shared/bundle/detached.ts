import { jwsText, unverifiedPayload } from '#shared/bundle/sign.ts'
import { base64url, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'

/** A JWS apart from what it signs (RFC 7515, appendix F), as the first two lines of a container. */
export interface Detached {
  /** `{"signatures":[…]}`, canonical. */
  readonly signatures: Uint8Array
  readonly payload: Uint8Array
}

/** Takes the payload out of a JWS. Throws Fault `signature-invalid` unless it has its one spelling. */
export function detach(jws: string): Detached {
  const payload = unverifiedPayload(jws)
  return { signatures: utf8(`{${jws.slice(withPayload(payload).length)}`), payload }
}

/**
 * The JWS of signatures and what they sign; nothing of it is verified. Throws Fault `signature-invalid`
 * unless the line begins as one of signatures; what else is wrong with it shows in the JWS.
 */
export function attach({ signatures, payload }: Detached): string {
  const text = jwsText(signatures)
  if (!text.startsWith('{"signatures":')) throw new Fault('signature-invalid', {})
  return `${withPayload(payload)}${text.slice(1)}`
}

const withPayload = (payload: Uint8Array): string => `{"payload":"${base64url(payload)}",`
