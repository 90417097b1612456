import * as z from 'zod'
import { DistrictId, Instant, PlainDate, SchoolCode, WorkspaceKind } from '#shared/ids.ts'
import { EmbeddedJws } from './embedded-jws.ts'

/**
 * Where the office may be reached by network: `https://`, host, port and path in printable ASCII. No URL
 * parser is asked, for they differ, and some change what they read.
 */
export const Address = z
  .string()
  .max(200)
  .regex(/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:[1-9]\d{0,4})?(\/[\x21-\x7e]*)?$/)

/** The version of what `invite.ts` signs. */
export const invitationFormat = 'junheng.invitation/1'

/**
 * How a district asks one school to enrol: only a proposal, until a person has compared the root's
 * fingerprint with one that came by letter or phone (design §7, Trust).
 */
export const Invitation = z.strictObject({
  format: z.literal(invitationFormat),
  kind: WorkspaceKind,
  district: DistrictId,
  name: z.string().min(2).max(60),
  region: z.string().regex(/^\d{6}$/),
  /** The root's word on the key that signs this; a JWS. */
  appointment: EmbeddedJws,
  school: SchoolCode,
  /** Shown once, in the school's request for enrolment: 16 random bytes in hex. */
  secret: z.string().regex(/^[0-9a-f]{32}$/),
  /** The last day, in China, on which a request that shows the secret is taken without a question. */
  until: PlainDate,
  addresses: z.array(Address).min(1).max(5).optional(),
  issued_at: Instant,
})
export type Invitation = z.infer<typeof Invitation>
