import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { FieldName, FormKey, type Period, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const AnswerRow = z.object({ form: FormKey, field: FieldName, value: json(Answer) })
export type StoredAnswer = z.infer<typeof AnswerRow>

/** One field of one form in one school's period. */
export interface FieldPlace {
  readonly school: SchoolCode
  readonly period: Period
  readonly form: FormKey
  readonly field: string
}

export function listAnswers(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): readonly StoredAnswer[] {
  return db.all(
    AnswerRow,
    'SELECT form, field, value FROM answers WHERE school = ? AND period = ? ORDER BY form, field',
    school,
    period,
  )
}

/** Null for an empty cell. */
export function findAnswer(db: ReadableDb, at: FieldPlace): Answer | null {
  const row = db.find(
    AnswerRow,
    `SELECT form, field, value FROM answers
     WHERE school = ? AND period = ? AND form = ? AND field = ?`,
    at.school,
    at.period,
    at.form,
    at.field,
  )
  return row === null ? null : row.value
}

/** Without a value, empties the cell. */
export function putAnswer(db: WritableDb, at: FieldPlace, value: Answer | undefined): void {
  if (value === undefined) {
    db.run(
      'DELETE FROM answers WHERE school = ? AND period = ? AND form = ? AND field = ?',
      at.school,
      at.period,
      at.form,
      at.field,
    )
    return
  }
  db.run(
    `INSERT INTO answers (school, period, form, field, value) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (school, period, form, field) DO UPDATE SET value = excluded.value`,
    at.school,
    at.period,
    at.form,
    at.field,
    JSON.stringify(value),
  )
}
