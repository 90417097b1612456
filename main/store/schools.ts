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

const IdentityRow = z.object({ identity: z.string() })

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

/** New keys for the station; the old opening key is kept, for replies that were sealed to it. */
export function renewKeys(
  db: WritableDb,
  { code, signingSeed, identity }: Pick<StoredSchool, 'code' | 'signingSeed' | 'identity'>,
  at: Instant,
): void {
  db.run(
    'INSERT INTO retired_identities (school, identity, retired_at) SELECT code, identity, ? FROM schools WHERE code = ?',
    at,
    code,
  )
  db.run(
    'UPDATE schools SET signing_seed = ?, identity = ? WHERE code = ?',
    signingSeed,
    identity,
    code,
  )
}

/** All that open replies to the school, the present one first. */
export function listIdentities(db: ReadableDb, code: SchoolCode): readonly string[] {
  return db
    .all(
      IdentityRow,
      `SELECT identity FROM schools WHERE code = ?
       UNION ALL SELECT identity FROM retired_identities WHERE school = ?`,
      code,
      code,
    )
    .map(({ identity }) => identity)
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
