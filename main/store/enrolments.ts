import * as z from 'zod'
import { Instant, PlainDate, SchoolCode, Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const EnrolmentRow = z.object({ invitation: Sha256, secret: z.string(), until: PlainDate })

const AcceptedRow = EnrolmentRow.extend({ accepted_at: Instant })

const SchoolRow = z.object({ school: SchoolCode })

/** An invitation that was accepted for a school, by its hash, with what a request shows of it. */
export type Enrolment = z.infer<typeof EnrolmentRow>

/** The same with the time at which a person accepted it. */
export type AcceptedEnrolment = z.infer<typeof AcceptedRow>

/** The newest that was accepted; null before one. */
export function findEnrolment(db: ReadableDb, school: SchoolCode): AcceptedEnrolment | null {
  return db.find(
    AcceptedRow,
    `SELECT invitation, secret, until, accepted_at FROM enrolments WHERE school = ?
     ORDER BY position DESC LIMIT 1`,
    school,
  )
}

/** The schools for which an invitation was accepted, by code; one may not have been added yet. */
export function listEnrolled(db: ReadableDb): readonly SchoolCode[] {
  return db
    .all(SchoolRow, 'SELECT DISTINCT school FROM enrolments ORDER BY school')
    .map(({ school }) => school)
}

/** The same invitation again is nothing new. */
export function insertEnrolment(
  db: WritableDb,
  school: SchoolCode,
  enrolment: Enrolment,
  by: { readonly actor: string; readonly at: Instant },
): void {
  db.run(
    `INSERT INTO enrolments (school, invitation, secret, until, accepted_at, accepted_by)
     VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (school, invitation) DO NOTHING`,
    school,
    enrolment.invitation,
    enrolment.secret,
    enrolment.until,
    by.at,
    by.actor,
  )
}
