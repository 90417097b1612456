import * as z from 'zod'
import { Instant } from '#shared/ids.ts'
import { Actor } from '#shared/role.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const AccountRow = Actor.extend({
  pin: z.string().nullable(),
  wrong_pins: z.int(),
  last_wrong_at: Instant.nullable(),
  left_at: Instant.nullable(),
}).strip()

/** A person of this workspace, with what guards the name. */
export interface Account {
  readonly actor: Actor
  /** The PIN's hash as `services/pin.ts` spells it; null while none was chosen. */
  readonly pin: string | null
  /** How often in a row a wrong PIN was given, and when last. */
  readonly wrongPins: number
  readonly lastWrongAt: Instant | null
  /** Since when the person works here no more; the name stays for what was done under it. */
  readonly leftAt: Instant | null
}

const columns = 'id, name, role, pin, wrong_pins, last_wrong_at, left_at'

/** In the order in which they were made; those who have left too. */
export function listAccounts(db: ReadableDb): readonly Actor[] {
  return listPeople(db).map(({ actor }) => actor)
}

/** The same people with what guards their names. */
export function listPeople(db: ReadableDb): readonly Account[] {
  return db.all(AccountRow, `SELECT ${columns} FROM accounts ORDER BY created_at, id`).map(fromRow)
}

/** Null when there is no such person. */
export function findAccount(db: ReadableDb, id: string): Account | null {
  const row = db.find(AccountRow, `SELECT ${columns} FROM accounts WHERE id = ?`, id)
  return row === null ? null : fromRow(row)
}

export function insertAccount(
  db: WritableDb,
  actor: Actor,
  at: Instant,
  pin: string | null = null,
): void {
  db.run(
    'INSERT INTO accounts (id, name, role, pin, created_at) VALUES (?, ?, ?, ?, ?)',
    actor.id,
    actor.name,
    actor.role,
    pin,
    at,
  )
}

/** Another name, or whether the person still works here. What was done before keeps its author. */
export function updateAccount(
  db: WritableDb,
  id: string,
  change: Pick<Account['actor'], 'name'> & Pick<Account, 'leftAt'>,
): void {
  db.run('UPDATE accounts SET name = ?, left_at = ? WHERE id = ?', change.name, change.leftAt, id)
}

/** A new PIN starts without wrong ones; null takes the PIN away. */
export function putPin(db: WritableDb, id: string, pin: string | null): void {
  db.run('UPDATE accounts SET pin = ?, wrong_pins = 0, last_wrong_at = NULL WHERE id = ?', pin, id)
}

/** Counts a wrong PIN, or with null forgets all of them after a right one. */
export function countWrongPin(db: WritableDb, id: string, at: Instant | null): void {
  db.run(
    `UPDATE accounts SET wrong_pins = CASE WHEN ? IS NULL THEN 0 ELSE wrong_pins + 1 END,
       last_wrong_at = ? WHERE id = ?`,
    at,
    at,
    id,
  )
}

function fromRow(row: z.infer<typeof AccountRow>): Account {
  const { id, name, role } = row
  return {
    actor: { id, name, role },
    pin: row.pin,
    wrongPins: row.wrong_pins,
    lastWrongAt: row.last_wrong_at,
    leftAt: row.left_at,
  }
}
