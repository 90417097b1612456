import type { Instant } from '#shared/ids.ts'
import { Actor } from '#shared/role.ts'
import type { ReadableDb, WritableDb } from './db.ts'

/** In the order in which they were made. */
export function listAccounts(db: ReadableDb): readonly Actor[] {
  return db.all(Actor, 'SELECT id, name, role FROM accounts ORDER BY created_at, id')
}

export function insertAccount(db: WritableDb, actor: Actor, at: Instant): void {
  db.run(
    'INSERT INTO accounts (id, name, role, created_at) VALUES (?, ?, ?, ?)',
    actor.id,
    actor.name,
    actor.role,
    at,
  )
}
