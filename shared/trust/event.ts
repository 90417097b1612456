import * as z from 'zod'
import { isAscending } from '#shared/ascending.ts'
import {
  DistrictId,
  Epoch,
  Instant,
  Recipient,
  SchoolCode,
  SigningKey,
  StationId,
  WorkspaceKind,
} from '#shared/ids.ts'

/** The version of what `events.ts` signs. */
export const trustFormat = 'junheng.trust/1'

/** How many events of a school one reply can carry, newest last: years of new laptops and principals. */
export const trustEventsLimit = 500

/** How many epochs one revocation can speak of. */
const epochsLimit = 1_000

/** A station is its two keys under an id; a principal is one key that signs. */
const Subject = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('station'),
    station: StationId,
    signing: SigningKey,
    recipient: Recipient,
  }),
  z.strictObject({ role: z.literal('principal'), signing: SigningKey }),
])
export type Subject = z.infer<typeof Subject>

/**
 * One change of trust in a school's keys, which the district signs and every reply carries on. Events
 * count from 1 for each school; the highest `event_no` that speaks of a key holds for it.
 */
export const TrustEvent = z
  .strictObject({
    format: z.literal(trustFormat),
    kind: WorkspaceKind,
    district: DistrictId,
    school: SchoolCode,
    event_no: z.int().min(1).max(1_000_000),
    act: z.enum(['approve', 'revoke']),
    subject: Subject,
    /** Of a revocation: why, for a person to read. */
    reason: z.string().min(1).max(500).optional(),
    /**
     * Of a principal's revocation: up to here the earlier signatures stay valid, by station and epoch in
     * rising order; what is in no listed epoch was signed by nobody.
     */
    until: z
      .array(z.strictObject({ station: StationId, epoch: Epoch, through: z.int().min(1) }))
      .max(epochsLimit)
      .optional(),
    at: Instant,
  })
  .refine(({ act, reason }) => (act === 'revoke') === (reason !== undefined), { path: ['reason'] })
  .refine(
    ({ act, subject, until }) =>
      (act === 'revoke' && subject.role === 'principal') === (until !== undefined),
    { path: ['until'] },
  )
  .refine(
    ({ until = [] }) => isAscending(until.map(({ station, epoch }) => `${station} ${epoch}`)),
    { path: ['until'] },
  )
export type TrustEvent = z.infer<typeof TrustEvent>
