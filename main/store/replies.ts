import * as z from 'zod'
import { Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import { Reply } from '#shared/reply/reply.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const ReplyRow = z.object({
  hash: Sha256,
  jws: z.string(),
  reply: json(Reply),
  applied_at: Instant,
})

/** A genuine reply with the signed text that proves it. */
export interface StoredReply {
  readonly hash: Sha256
  readonly jws: string
  readonly reply: Reply
  readonly appliedAt: Instant
}

const columns = 'hash, jws, reply, applied_at'

/** In the order in which they were applied. */
export function listReplies(db: ReadableDb, school: SchoolCode): readonly StoredReply[] {
  return db
    .all(ReplyRow, `SELECT ${columns} FROM replies WHERE school = ? ORDER BY position`, school)
    .map(fromRow)
}

/** Null when it was never applied here. */
export function findReply(db: ReadableDb, school: SchoolCode, hash: Sha256): StoredReply | null {
  const row = db.find(
    ReplyRow,
    `SELECT ${columns} FROM replies WHERE school = ? AND hash = ?`,
    school,
    hash,
  )
  return row === null ? null : fromRow(row)
}

/**
 * Whether any reply may return a record for named corrections only: asked with every save, so nothing is
 * read of what the replies say else.
 */
export function mayLimitCorrections(db: ReadableDb, school: SchoolCode): boolean {
  const sql = `SELECT hash FROM replies WHERE school = ? AND instr(reply, '"only"') > 0 LIMIT 1`
  return db.find(z.object({ hash: Sha256 }), sql, school) !== null
}

const AppointmentRow = z.object({ appointment: z.string() })

/** Every appointment of the district that a reply has brought, as signed, each once. */
export function listAppointments(db: ReadableDb): readonly string[] {
  const sql = "SELECT DISTINCT json_extract(reply, '$.appointment') AS appointment FROM replies"
  return db.all(AppointmentRow, sql).map(({ appointment }) => appointment)
}

const LatestRow = z.object({ latest: Instant.nullable() })

/**
 * The latest time that the district signed in the newest word of any of its lives to any school here;
 * undefined before one. Within a life the highest number is the newest, so that one reply from a day on
 * which the office's clock was years ahead does not stand for ever. Replies under `disbelieved`
 * appointments say nothing.
 */
export function latestReplyTime(
  db: ReadableDb,
  disbelieved: readonly string[],
): Instant | undefined {
  const sql = `SELECT max(issued_at) AS latest FROM (
    SELECT json_extract(reply, '$.issued_at') AS issued_at, row_number() OVER (
      PARTITION BY school, district_epoch ORDER BY reply_seq DESC, hash
    ) AS place FROM replies
    WHERE json_extract(reply, '$.appointment') NOT IN (SELECT value FROM json_each(?))
  ) WHERE place = 1`
  return db.find(LatestRow, sql, JSON.stringify(disbelieved))?.latest ?? undefined
}

export function insertReply(db: WritableDb, stored: StoredReply): void {
  db.run(
    `INSERT INTO replies (hash, school, district_epoch, reply_seq, jws, reply, applied_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    stored.hash,
    stored.reply.school,
    stored.reply.district_epoch,
    stored.reply.reply_seq,
    stored.jws,
    JSON.stringify(stored.reply),
    stored.appliedAt,
  )
}

function fromRow(row: z.infer<typeof ReplyRow>): StoredReply {
  return { hash: row.hash, jws: row.jws, reply: row.reply, appliedAt: row.applied_at }
}
