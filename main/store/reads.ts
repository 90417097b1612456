import * as z from 'zod'
import { Instant, RegisterKey, type SchoolCode } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const ReadRow = z.object({
  at: Instant,
  actor: z.uuid(),
  register: RegisterKey,
  row: z.string().nullable(),
  act: z.enum(['open', 'history']),
})

/** Somebody looked at a register that names persons; `row` where it was one entry only. */
export type Read = z.infer<typeof ReadRow>

export function insertRead(db: WritableDb, school: SchoolCode, read: Read): void {
  db.run(
    'INSERT INTO reads (at, actor, school, register, row, act) VALUES (?, ?, ?, ?, ?, ?)',
    read.at,
    read.actor,
    school,
    read.register,
    read.row,
    read.act,
  )
}

/** The newest first. */
export function listReads(db: ReadableDb, school: SchoolCode, limit: number): readonly Read[] {
  return db.all(
    ReadRow,
    'SELECT at, actor, register, row, act FROM reads WHERE school = ? ORDER BY id DESC LIMIT ?',
    school,
    limit,
  )
}
