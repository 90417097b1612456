import * as z from 'zod'
import { Instant, KeyId, Sha256 } from '#shared/ids.ts'
import { packLife } from '#shared/pack/life.ts'
import type { HeldPack } from '#shared/pack/trust.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const Life = z.object(packLife).pick({ expires_on: true, withdraws: true })

const PackRow = z.object({
  hash: Sha256,
  id: z.string(),
  version: z.int(),
  life: json(Life),
  issuer: KeyId.nullable(),
  confirmed_by: KeyId.nullable(),
  kept_at: Instant,
})

/** A pack of this installation, without its bytes. */
export interface StoredPack extends HeldPack {
  readonly keptAt: Instant
}

/** In the order in which they came. */
export function listPacks(db: ReadableDb): readonly StoredPack[] {
  return db
    .all(
      PackRow,
      `SELECT hash, id, version, life, issuer, confirmed_by, kept_at FROM packs
       ORDER BY kept_at, id, version`,
    )
    .map(({ life, issuer, confirmed_by, kept_at, ...pack }) => ({
      ...pack,
      ...life,
      ...(issuer === null ? {} : { issuer }),
      ...(confirmed_by === null ? {} : { confirmedBy: confirmed_by }),
      keptAt: kept_at,
    }))
}

const BytesRow = z.object({ bytes: z.instanceof(Uint8Array) })

/** The canonical bytes of a pack; null when it was never kept here. */
export function findPackBytes(db: ReadableDb, hash: Sha256): Uint8Array | null {
  return db.find(BytesRow, 'SELECT bytes FROM packs WHERE hash = ?', hash)?.bytes ?? null
}

/** Keeps a pack; of one that is kept already only a new confirmation is taken over. */
export function putPack(
  db: WritableDb,
  pack: HeldPack & { readonly bytes: Uint8Array },
  by: { readonly actor: string; readonly at: Instant },
): void {
  const { expires_on, withdraws } = pack
  db.run(
    `INSERT INTO packs (hash, id, version, life, bytes, issuer, confirmed_by, kept_at, kept_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (hash) DO UPDATE SET
       issuer = coalesce(excluded.issuer, issuer),
       confirmed_by = coalesce(excluded.confirmed_by, confirmed_by)`,
    pack.hash,
    pack.id,
    pack.version,
    JSON.stringify({ expires_on, withdraws }),
    pack.bytes,
    pack.issuer ?? null,
    pack.confirmedBy ?? null,
    by.at,
    by.actor,
  )
}
