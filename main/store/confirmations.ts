import * as z from 'zod'
import {
  FieldName,
  FormKey,
  Instant,
  type Period,
  RegisterKey,
  type SchoolCode,
} from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const RegisterRow = z.object({ register: RegisterKey })
const SectionRow = z.object({
  form: FormKey,
  section: FieldName,
  /** Null for a confirmation from before they were kept. */
  confirmed_at: Instant.nullable(),
  confirmed_by: z.uuid().nullable(),
})

/** A section that was looked over, when and by whom. */
export type ConfirmedSection = z.infer<typeof SectionRow>

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
): readonly ConfirmedSection[] {
  return db.all(
    SectionRow,
    `SELECT form, section, confirmed_at, confirmed_by FROM confirmed_sections
     WHERE school = ? AND period = ? ORDER BY form, section`,
    school,
    period,
  )
}

interface SectionPlace {
  readonly school: SchoolCode
  readonly period: Period
  readonly form: FormKey
  readonly section: string
}

/** Answers whether the section was not confirmed before. `by` is null where nobody is known. */
export function confirmSection(
  db: WritableDb,
  { school, period, form, section }: SectionPlace,
  by: { readonly at: Instant; readonly account: string } | null,
): boolean {
  const changed = db.run(
    `INSERT OR IGNORE INTO confirmed_sections
       (school, period, form, section, confirmed_at, confirmed_by) VALUES (?, ?, ?, ?, ?, ?)`,
    ...[school, period, form, section, by?.at ?? null, by?.account ?? null],
  )
  return changed === 1
}

/** Answers whether the section was confirmed before. */
export function withdrawSection(
  db: WritableDb,
  { school, period, form, section }: SectionPlace,
): boolean {
  const changed = db.run(
    `DELETE FROM confirmed_sections
     WHERE school = ? AND period = ? AND form = ? AND section = ?`,
    ...[school, period, form, section],
  )
  return changed === 1
}
