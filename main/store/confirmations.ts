import * as z from 'zod'
import { FieldName, FormKey, type Period, RegisterKey, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const RegisterRow = z.object({ register: RegisterKey })
const SectionRow = z.object({ form: FormKey, section: FieldName })

/** Registers that a person has called complete for the period, sorted. */
export function listCompleteRegisters(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): readonly RegisterKey[] {
  return db
    .all(
      RegisterRow,
      'SELECT register FROM complete_registers WHERE school = ? AND period = ? ORDER BY register',
      school,
      period,
    )
    .map((row) => row.register)
}

/** Answers whether anything changed. */
export function markRegister(
  db: WritableDb,
  at: { school: SchoolCode; period: Period; register: RegisterKey },
  complete: boolean,
): boolean {
  const sql = complete
    ? 'INSERT OR IGNORE INTO complete_registers (school, period, register) VALUES (?, ?, ?)'
    : 'DELETE FROM complete_registers WHERE school = ? AND period = ? AND register = ?'
  return db.run(sql, at.school, at.period, at.register) === 1
}

/** Sections that a person has looked over, sorted. */
export function listConfirmedSections(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): readonly z.infer<typeof SectionRow>[] {
  return db.all(
    SectionRow,
    `SELECT form, section FROM confirmed_sections
     WHERE school = ? AND period = ? ORDER BY form, section`,
    school,
    period,
  )
}

/** Answers whether anything changed. */
export function markSection(
  db: WritableDb,
  at: { school: SchoolCode; period: Period; form: FormKey; section: string },
  confirmed: boolean,
): boolean {
  const sql = confirmed
    ? 'INSERT OR IGNORE INTO confirmed_sections (school, period, form, section) VALUES (?, ?, ?, ?)'
    : `DELETE FROM confirmed_sections
       WHERE school = ? AND period = ? AND form = ? AND section = ?`
  return db.run(sql, at.school, at.period, at.form, at.section) === 1
}
