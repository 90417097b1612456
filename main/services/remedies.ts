import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { insertRemedy, listRemedies, type StoredRemedy } from '#main/store/remedies.ts'
import type { Remedy, RemedyKey } from '#shared/contract/remedies.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { Kit } from './kit.ts'
import { getSchool } from './schools.ts'

/** The newest word on each gap that a person has spoken of. Throws `school-unknown`. */
export function remediesOf(
  db: ReadableDb,
  actor: Actor,
  school: SchoolCode,
): readonly StoredRemedy[] {
  allow(actor, 'fill')
  getSchool(db, school)
  return listRemedies(db, school)
}

/** A further word on a gap; the ones before stay in the table. Throws `school-unknown`. */
export function saveRemedy(
  db: WritableDb,
  actor: Actor,
  input: { readonly school: SchoolCode; readonly key: RemedyKey; readonly remedy: Remedy },
  { clock }: Pick<Kit, 'clock'>,
): void {
  allow(actor, 'fill')
  getSchool(db, input.school)
  db.transaction(() => {
    insertRemedy(db, input.school, input, { at: clock(), actor: actor.id })
  })
}
