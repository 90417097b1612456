import * as z from 'zod'
import { DistrictId, type Instant, SigningKey } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const DistrictRow = z.object({
  district: DistrictId,
  name: z.string(),
  region: z.string(),
  root: SigningKey,
  fingerprint: z.string(),
})
const AppointmentRow = z.object({ appointment: z.string() })

/** The district whose root a person has confirmed by its fingerprint. */
export type KnownDistrict = z.infer<typeof DistrictRow>

const columns = 'district, name, region, root, fingerprint'

/** Null before an invitation was accepted. */
export function findDistrict(db: ReadableDb): KnownDistrict | null {
  return db.find(DistrictRow, `SELECT ${columns} FROM district`)
}

/** The invitation that was accepted last says how the same district is called. */
export function putDistrict(
  db: WritableDb,
  known: KnownDistrict,
  by: { readonly actor: string; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO district (id, ${columns}, accepted_at, accepted_by)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, region = excluded.region,
       accepted_at = excluded.accepted_at, accepted_by = excluded.accepted_by`,
    known.district,
    known.name,
    known.region,
    known.root,
    known.fingerprint,
    by.at,
    by.actor,
  )
}

/** Every appointment of the district that an accepted invitation has brought, as signed, each once. */
export const listAccepted = (db: ReadableDb): readonly string[] =>
  db
    .all(AppointmentRow, 'SELECT appointment FROM accepted_appointments ORDER BY position')
    .map(({ appointment }) => appointment)

/** The same appointment again is nothing new. */
export function insertAccepted(
  db: WritableDb,
  appointment: string,
  by: { readonly actor: string; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO accepted_appointments (appointment, accepted_at, accepted_by) VALUES (?, ?, ?)
     ON CONFLICT (appointment) DO NOTHING`,
    appointment,
    by.at,
    by.actor,
  )
}
