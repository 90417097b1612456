import * as z from 'zod'
import { Instant, PlainDate, Sha256 } from '#shared/ids.ts'

/**
 * A step of a station on the way to its standing, with the stored proof of it. A reply has two times: `at`,
 * when it was applied here, and `issued_at`, when the district signed it.
 */
export const StandingProof = z.discriminatedUnion('is', [
  /** An invitation was accepted here; `code` is the short code that its letter names. */
  z.strictObject({
    is: z.literal('invited'),
    at: Instant,
    invitation: Sha256,
    code: z.string(),
    until: PlainDate,
  }),
  /** A request for enrolment is packed. `copied_at`: when it was last written and read back. */
  z.strictObject({
    is: z.literal('asked'),
    at: Instant,
    bundle: Sha256,
    sequence: z.int(),
    copied_at: Instant.optional(),
  }),
  /** The district's word on this station's key, and the first reply that brought it. */
  z.strictObject({
    is: z.enum(['approved', 'revoked']),
    at: Instant,
    reply: Sha256,
    reply_seq: z.int(),
    issued_at: Instant,
    event_no: z.int(),
    /** When the district decided. */
    decided_at: Instant,
  }),
])
export type StandingProof = z.infer<typeof StandingProof>
