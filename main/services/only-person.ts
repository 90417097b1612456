import { listPeople } from '#main/store/accounts.ts'
import type { ReadableDb } from '#main/store/db.ts'
import type { Actor } from '#shared/role.ts'

/** The person who is in without being asked: the only one, while no PIN was chosen; else null. */
export function onlyPerson(db: ReadableDb): Actor | null {
  const [first, ...others] = listPeople(db).filter(({ leftAt }) => leftAt === null)
  return first === undefined || others.length > 0 || first.pin !== null ? null : first.actor
}
