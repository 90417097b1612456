import * as z from 'zod'
import { Sha256 } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const Bytes = z.instanceof(Uint8Array).transform((bytes): Uint8Array => new Uint8Array(bytes))
const ObjectRow = z.object({ hash: Sha256, kind: z.enum(['record', 'personal']), bytes: Bytes })

/** Canonical bytes that a bundle can carry, under their SHA-256. */
export type StoredObject = z.infer<typeof ObjectRow>

/** Null when there is no such object. */
export function findObject(db: ReadableDb, hash: Sha256): StoredObject | null {
  return db.find(ObjectRow, 'SELECT hash, kind, bytes FROM objects WHERE hash = ?', hash)
}

/** The same bytes again are the same object. */
export function insertObject(db: WritableDb, object: StoredObject): void {
  db.run(
    'INSERT INTO objects (hash, kind, bytes) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    object.hash,
    object.kind,
    object.bytes,
  )
}
