import * as z from 'zod'
import { type DistrictId, Instant, PlainDate, SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const Invited = z.object({
  hash: Sha256,
  school: SchoolCode,
  secret: z.string(),
  until: PlainDate,
  issued_at: Instant,
})
/** An invitation that this office has given to a school. */
export type Invited = z.infer<typeof Invited>

export async function insertInvitation(
  trx: Trx,
  district: DistrictId,
  invited: Invited,
): Promise<void> {
  await trx
    .insertInto('invitations')
    .values({ district_id: district, ...invited })
    .execute()
}

/** By hash. */
export async function listInvitations(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<ReadonlyMap<Sha256, Invited>> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('hash')
    .execute()
  const invitations = rows.map(({ district_id: _, ...row }) => Invited.parse(row))
  return new Map(invitations.map((one) => [one.hash, one]))
}

/** Of all schools. */
export async function listAllInvitations(
  db: Reading,
  district: DistrictId,
): Promise<readonly Invited[]> {
  const rows = await db
    .selectFrom('invitations')
    .selectAll()
    .where('district_id', '=', district)
    .orderBy('hash')
    .execute()
  return rows.map(({ district_id: _, ...row }) => Invited.parse(row))
}
