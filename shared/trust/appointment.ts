import * as z from 'zod'
import { isAscending } from '#shared/ascending.ts'
import { DistrictId, Instant, Recipient, SigningKey, WorkspaceKind } from '#shared/ids.ts'

/** The version of what `appoint.ts` signs. */
export const appointmentFormat = 'junheng.appointment/1'

/** How many keys one root can revoke: an office rotates its keys a few times in its life. */
const revokedLimit = 100

/**
 * What the offline root of a district says: with these keys the office signs and opens files from now
 * on (design §7, Trust). The highest `serial` holds; what an earlier key has signed stays genuine unless
 * that key stands in `revoked`.
 */
export const Appointment = z
  .strictObject({
    format: z.literal(appointmentFormat),
    kind: WorkspaceKind,
    district: DistrictId,
    /** Signs this and nothing else; its secret lies on paper. Its fingerprint is the district's. */
    root: SigningKey,
    /** 1 for the first, one more for each rotation. */
    serial: z.int().min(1).max(1_000_000),
    /** Signs replies, invitations, approvals and confirmations of packs. */
    signing: SigningKey,
    /** Bundles are encrypted to it. */
    recipient: Recipient,
    /** Where a copy of the key that opens every bundle is kept offline, if the district has one. */
    escrow: Recipient.optional(),
    /** Keys that somebody else may have: nothing that they signed is believed. Sorted, each once. */
    revoked: z.array(SigningKey).min(1).max(revokedLimit).optional(),
    issued_at: Instant,
  })
  .refine(({ root, signing }) => root !== signing, { path: ['signing'] })
  .refine(({ revoked = [] }) => isAscending(revoked), { path: ['revoked'] })
  .refine(({ signing, revoked = [] }) => !revoked.includes(signing), { path: ['revoked'] })
export type Appointment = z.infer<typeof Appointment>
