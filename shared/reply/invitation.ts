import * as z from 'zod'
import { DistrictId, Instant, Recipient, SigningKey, WorkspaceKind } from '#shared/ids.ts'

/**
 * How a district introduces itself to its schools: only a proposal, until a person has compared the
 * fingerprint with one that came by letter or phone (design §7, Trust).
 */
export const Invitation = z.strictObject({
  format: z.literal('junheng.invitation/1'),
  kind: WorkspaceKind,
  district: DistrictId,
  name: z.string().min(2).max(60),
  region: z.string().regex(/^\d{6}$/),
  signing: SigningKey,
  recipient: Recipient,
  /** Where a copy of the key that opens every bundle is kept offline, if the district has one. */
  escrow: Recipient.optional(),
  issued_at: Instant,
})
export type Invitation = z.infer<typeof Invitation>
