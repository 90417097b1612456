import * as z from 'zod'
import { type DistrictId, type Instant, PlainDate, Sha256, SigningKey } from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const Columns = z.strictObject({
  hash: Sha256,
  id: z.string(),
  version: z.int(),
  /** The last day in China on which a draft may be begun with it; null for ever. */
  expires_on: PlainDate.nullable(),
  /** Whose signature the office has verified. */
  issuer: SigningKey,
})

/** A pack that the office has confirmed, with the `.jhp` file as it was signed then. */
export type ConfirmedPack = z.infer<typeof Columns> & { readonly file: Uint8Array }

/** Keeps the file of a confirmed pack; one that is kept stays as it is. */
export async function ensureConfirmedPack(
  trx: Trx,
  district: DistrictId,
  pack: ConfirmedPack,
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('confirmed_packs')
    .values({ district_id: district, ...pack, confirmed_at: at })
    .onConflict((it) => it.doNothing())
    .execute()
}

/** All of them, by name and from the highest version down. */
export async function listConfirmedPacks(
  db: Reading,
  district: DistrictId,
): Promise<readonly ConfirmedPack[]> {
  const rows = await db
    .selectFrom('confirmed_packs')
    .select(['hash', 'id', 'version', 'expires_on', 'issuer', 'file'])
    .where('district_id', '=', district)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ file, ...columns }) => ({
    ...Columns.parse(columns),
    file: new Uint8Array(file),
  }))
}
