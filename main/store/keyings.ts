import * as z from 'zod'
import { KeyedPart, KeyedText } from '#shared/contract/keying.ts'
import { Instant, type Period, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const Step = z.enum(['first', 'second', 'compare', 'taken', 'discarded'])
export type KeyingStep = z.infer<typeof Step>

const KeyingRow = z.object({
  id: z.string(),
  part: KeyedPart,
  is_double: z.int().transform((stored) => stored === 1),
  begun_at: Instant,
  begun_by: z.string(),
  /** The last that was taken; a keying begins with its first pass. */
  step: Step,
})

/** A keying of one form or register from paper. */
export type StoredKeying = z.infer<typeof KeyingRow>

interface OfDraft {
  readonly school: SchoolCode
  readonly period: Period
}

const keyings = `SELECT * FROM (
  SELECT k.id, k.school, k.period, k.part, k.is_double, k.begun_at, a.name AS begun_by,
    COALESCE((SELECT s.step FROM keying_steps s WHERE s.keying = k.id ORDER BY s.position DESC LIMIT 1), 'first') AS step
  FROM keyings k JOIN accounts a ON a.id = k.begun_by)`

/** The one of this form or register that is not ended. */
export const findOpenKeying = (
  db: ReadableDb,
  { school, period, part }: OfDraft & { readonly part: string },
): StoredKeying | null =>
  db.find(
    KeyingRow,
    `${keyings} WHERE school = ? AND period = ? AND part = ? AND step NOT IN ('taken', 'discarded')`,
    school,
    period,
    part,
  )

export const findKeying = (
  db: ReadableDb,
  { school, period, id }: OfDraft & { readonly id: string },
): StoredKeying | null =>
  db.find(KeyingRow, `${keyings} WHERE school = ? AND period = ? AND id = ?`, school, period, id)

interface By {
  readonly at: Instant
  readonly actor: string
}

export function insertKeying(
  db: WritableDb,
  keying: OfDraft & { readonly id: string; readonly part: string; readonly isDouble: boolean },
  { at, actor }: By,
): void {
  db.run(
    'INSERT INTO keyings (id, school, period, part, is_double, begun_at, begun_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
    keying.id,
    keying.school,
    keying.period,
    keying.part,
    keying.isDouble ? 1 : 0,
    at,
    actor,
  )
}

/** The newest text of each place and pass. */
export const listKeyedTexts = (db: ReadableDb, keying: string): readonly KeyedText[] =>
  db.all(
    KeyedText,
    `SELECT pass, row, field, text FROM keyed_texts WHERE position IN (
       SELECT MAX(position) FROM keyed_texts WHERE keying = ? GROUP BY pass, row, field)
     ORDER BY position`,
    keying,
  )

export function insertKeyedText(
  db: WritableDb,
  keying: string,
  { pass, row, field, text }: KeyedText,
  { at, actor }: By,
): void {
  db.run(
    'INSERT INTO keyed_texts (keying, pass, row, field, text, at, actor) VALUES (?, ?, ?, ?, ?, ?, ?)',
    keying,
    pass,
    row,
    field,
    text,
    at,
    actor,
  )
}

export function insertKeyingStep(
  db: WritableDb,
  keying: string,
  step: KeyingStep,
  { at, actor }: By,
): void {
  db.run(
    'INSERT INTO keying_steps (keying, step, at, actor) VALUES (?, ?, ?, ?)',
    keying,
    step,
    at,
    actor,
  )
}
