import * as z from 'zod'
import { type Instant, SchoolCode, StationId } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const SchoolRow = z.object({
  code: SchoolCode,
  name: z.string(),
  station: StationId,
  signing_seed: z.instanceof(Uint8Array),
  identity: z.string(),
})

/** A school of this installation with the keys of its station; they never leave the store. */
export interface StoredSchool {
  readonly code: SchoolCode
  readonly name: string
  readonly station: StationId
  /** Ed25519 seed, 32 bytes (RFC 8032). */
  readonly signingSeed: Uint8Array
  /** age X25519 identity `AGE-SECRET-KEY-1…`, which opens replies. */
  readonly identity: string
}

const columns = 'code, name, station, signing_seed, identity'

export function listSchools(db: ReadableDb): readonly StoredSchool[] {
  return db.all(SchoolRow, `SELECT ${columns} FROM schools ORDER BY code`).map(fromRow)
}

/** Null when this installation does not have the school. */
export function findSchool(db: ReadableDb, code: SchoolCode): StoredSchool | null {
  const row = db.find(SchoolRow, `SELECT ${columns} FROM schools WHERE code = ?`, code)
  return row === null ? null : fromRow(row)
}

export function insertSchool(db: WritableDb, school: StoredSchool, at: Instant): void {
  db.run(
    `INSERT INTO schools (${columns}, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    school.code,
    school.name,
    school.station,
    school.signingSeed,
    school.identity,
    at,
  )
}

function fromRow(row: z.infer<typeof SchoolRow>): StoredSchool {
  return {
    code: row.code,
    name: row.name,
    station: row.station,
    signingSeed: new Uint8Array(row.signing_seed),
    identity: row.identity,
  }
}
