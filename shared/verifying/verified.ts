import type { Manifest } from '#shared/bundle/manifest.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Record } from '#shared/record/record.ts'
import type { Invitation } from '#shared/reply/invitation.ts'
import type { Reply } from '#shared/reply/reply.ts'
import type { Appointment } from '#shared/trust/appointment.ts'
import type { TrustEvent } from '#shared/trust/event.ts'

/**
 * What the file shows of the principal's signature: it holds by the key that the manifest names, it does
 * not, it is by a key that the file does not bring, or there is none. Whether a key is approved is the
 * district's word.
 */
export type PrincipalWord = 'holds' | 'broken' | 'unknown-key' | 'none'

/** A bundle of which every signature, size and sum holds. */
export interface VerifiedBundle {
  readonly kind: 'bundle'
  readonly id: Sha256
  readonly manifest: Manifest
  /** Of the station, to compare with what the school reads out. */
  readonly fingerprint: string
  /** Fingerprint of the principal's key that goes along for the district to approve. */
  readonly principal: string | undefined
  readonly records: ReadonlyMap<Sha256, Record>
  readonly confirmed: PrincipalWord
}

/** A reply that the district of the given invitation signed. */
export interface VerifiedReply {
  readonly kind: 'reply'
  readonly id: Sha256
  readonly reply: Reply
  /** The root's word on the key that signed it. */
  readonly appointment: Appointment
  /** Fingerprint of the root, by whose word all of it holds. */
  readonly district: string
  /** Changes of trust in the school's keys, each with the fingerprint of the key. */
  readonly trust: readonly { readonly event: TrustEvent; readonly fingerprint: string }[]
}

export interface VerifiedInvitation {
  readonly kind: 'invitation'
  readonly invitation: Invitation
  /** The root's word on the key that signed it. */
  readonly appointment: Appointment
  readonly fingerprint: string
}

export type Verified = VerifiedBundle | VerifiedReply | VerifiedInvitation

/** A file, and what it is or why it cannot be verified. */
export type Verdict =
  | { readonly name: string; readonly verified: Verified }
  | { readonly name: string; readonly fault: FaultValue }
