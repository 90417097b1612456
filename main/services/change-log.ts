import { insertChange } from '#main/store/changes.ts'
import type { WritableDb } from '#main/store/db.ts'
import type { Instant, Period, SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'

/** Who changes a draft, and when. */
export interface ChangePlace {
  readonly actor: Actor
  readonly school: SchoolCode
  readonly period: Period
  readonly at: Instant
}

/**
 * One line of the append-only log, inside the caller's transaction; none when nothing changed. Answers
 * whether anything did.
 */
export function logChange(
  db: WritableDb,
  place: ChangePlace,
  cell: string,
  before: unknown,
  after: unknown,
): boolean {
  const [was, is] = [asJson(before), asJson(after)]
  if (was === is) return false
  insertChange(db, place.school, {
    at: place.at,
    actor: place.actor.id,
    period: place.period,
    cell,
    before: was,
    after: is,
  })
  return true
}

const asJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value)
