import * as z from 'zod'
import type { FaultValue } from '#shared/fault.ts'
import { type DistrictId, Instant, Sha256 } from '#shared/ids.ts'
import { faultOf, faultText } from './fault-text.ts'
import type { Reading, Trx } from './schema.ts'

const Columns = z.strictObject({
  /** Hash of the bytes; of name and size when the bytes were not read. */
  file_id: Sha256,
  name: z.string(),
  size: z.int(),
  /** Absent when the file was refused before reading. */
  hash: Sha256.nullable(),
  first_seen_at: Instant,
  last_seen_at: Instant,
})

/** A file as it was met: opened as this bundle, or quarantined for this fault. */
export type SeenFile = z.infer<typeof Columns> & {
  readonly bundle: Sha256 | null
  readonly fault: FaultValue | null
}

/** The same bytes met again keep their first line; what they turned out to be is the newest word. */
export async function upsertFile(
  trx: Trx,
  district: DistrictId,
  { fault, ...file }: SeenFile,
): Promise<void> {
  const outcome = { bundle: file.bundle, fault: fault === null ? null : faultText(fault) }
  await trx
    .insertInto('files')
    .values({ district_id: district, ...file, ...outcome })
    .onConflict((it) =>
      it
        .columns(['district_id', 'file_id'])
        .doUpdateSet({ ...outcome, last_seen_at: file.last_seen_at }),
    )
    .execute()
}

/** Files that could not be opened. */
export async function listQuarantined(
  db: Reading,
  district: DistrictId,
): Promise<readonly (SeenFile & { readonly fault: FaultValue })[]> {
  const rows = await db
    .selectFrom('files')
    .select(['file_id', 'name', 'size', 'hash', 'first_seen_at', 'last_seen_at', 'fault'])
    .where('district_id', '=', district)
    .where('fault', 'is not', null)
    .orderBy('name')
    .orderBy('file_id')
    .execute()
  return rows.map(({ fault, ...columns }) => ({
    ...Columns.parse(columns),
    bundle: null,
    fault: faultOf(fault ?? ''),
  }))
}
