import * as z from 'zod'
import { DistrictId, type Instant, SigningKey } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const DistrictRow = z.object({
  district: DistrictId,
  name: z.string(),
  region: z.string(),
  root: SigningKey,
  fingerprint: z.string(),
  /** Of the invitation that was accepted last; later ones stand in the replies. */
  appointment: z.string(),
})

/** The district whose root a person has confirmed by its fingerprint. */
export type KnownDistrict = z.infer<typeof DistrictRow>

const columns = 'district, name, region, root, fingerprint, appointment'

/** Null before an invitation was accepted. */
export function findDistrict(db: ReadableDb): KnownDistrict | null {
  return db.find(DistrictRow, `SELECT ${columns} FROM district`)
}

/** A later invitation of the same district replaces the earlier one. */
export function putDistrict(
  db: WritableDb,
  known: KnownDistrict,
  by: { readonly actor: string; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO district (id, ${columns}, accepted_at, accepted_by)
     VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, region = excluded.region,
       appointment = excluded.appointment, accepted_at = excluded.accepted_at,
       accepted_by = excluded.accepted_by`,
    known.district,
    known.name,
    known.region,
    known.root,
    known.fingerprint,
    known.appointment,
    by.at,
    by.actor,
  )
}
