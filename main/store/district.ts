import * as z from 'zod'
import type { Instant } from '#shared/ids.ts'
import { Invitation } from '#shared/reply/invitation.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const DistrictRow = z.object({ invitation: json(Invitation), fingerprint: z.string() })

/** The district that a person has confirmed by its fingerprint. */
export type TrustedDistrict = z.infer<typeof DistrictRow>

/** Null before an invitation was accepted. */
export function findDistrict(db: ReadableDb): TrustedDistrict | null {
  return db.find(DistrictRow, 'SELECT invitation, fingerprint FROM district')
}

/** A later invitation of the same district replaces the earlier one. */
export function putDistrict(
  db: WritableDb,
  district: TrustedDistrict,
  by: { readonly actor: string; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO district (id, invitation, fingerprint, accepted_at, accepted_by)
     VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET invitation = excluded.invitation,
       fingerprint = excluded.fingerprint, accepted_at = excluded.accepted_at,
       accepted_by = excluded.accepted_by`,
    JSON.stringify(district.invitation),
    district.fingerprint,
    by.at,
    by.actor,
  )
}
