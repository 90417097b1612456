import * as z from 'zod'
import { FieldName, FormKey, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const PersonRow = z.object({ form: FormKey, section: FieldName, account: z.uuid() })

/** Who answers for a section of a form, in every period until another is named. */
export type SectionPerson = z.infer<typeof PersonRow>

/** Sections for which somebody answers, sorted. */
export function listSectionPeople(db: ReadableDb, school: SchoolCode): readonly SectionPerson[] {
  return db.all(
    PersonRow,
    'SELECT form, section, account FROM section_people WHERE school = ? ORDER BY form, section',
    school,
  )
}

/** Null when anybody may confirm the section. */
export function findSectionPerson(
  db: ReadableDb,
  at: { readonly school: SchoolCode; readonly form: FormKey; readonly section: string },
): string | null {
  const found = db.find(
    PersonRow,
    `SELECT form, section, account FROM section_people
     WHERE school = ? AND form = ? AND section = ?`,
    at.school,
    at.form,
    at.section,
  )
  return found?.account ?? null
}

/** Without an account, anybody may confirm the section. */
export function putSectionPerson(
  db: WritableDb,
  at: { readonly school: SchoolCode; readonly form: FormKey; readonly section: string },
  account: string | undefined,
): void {
  if (account === undefined) {
    const sql = 'DELETE FROM section_people WHERE school = ? AND form = ? AND section = ?'
    db.run(sql, at.school, at.form, at.section)
    return
  }
  db.run(
    `INSERT INTO section_people (school, form, section, account) VALUES (?, ?, ?, ?)
     ON CONFLICT (school, form, section) DO UPDATE SET account = excluded.account`,
    at.school,
    at.form,
    at.section,
    account,
  )
}
