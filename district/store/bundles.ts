import * as z from 'zod'
import type { FaultValue } from '#shared/fault.ts'
import { type DistrictId, Epoch, Instant, type SchoolCode, Sha256 } from '#shared/ids.ts'
import { PackRef } from '#shared/record/record.ts'
import { faultOf, faultText } from './fault-text.ts'
import type { Reading, Trx } from './schema.ts'
import { Face } from './stations.ts'

/** What has to be held before a bundle can be verified: its packs, and what its records name. */
export const Needs = z.strictObject({ packs: z.array(PackRef), objects: z.array(Sha256) })
export type Needs = z.infer<typeof Needs>

/** The district's word on a bundle; the fault says why it is not verified. */
export type BundleVerdict =
  | { readonly state: 'verified' }
  | { readonly state: 'waiting' | 'disputed'; readonly fault: FaultValue }

const Columns = Face.extend({
  bundle: Sha256,
  epoch: Epoch,
  sequence: z.int(),
  previous: Sha256.nullable(),
  received_at: Instant,
})

/** A bundle that was opened and whose signature holds, with what was judged about it so far. */
export type HeldBundle = z.infer<typeof Columns> & {
  readonly needs: Needs
  readonly admitted: boolean
  readonly verdict: BundleVerdict
}

/** The newest reply that a bundle says its school had seen. */
export type SeenReply = {
  readonly district_epoch: Epoch
  readonly reply_seq: number
  readonly reply: Sha256
}

export async function insertBundle(
  trx: Trx,
  district: DistrictId,
  { needs, admitted, verdict, ...columns }: HeldBundle,
  { jws, seen }: { readonly jws: string; readonly seen: SeenReply | undefined },
): Promise<void> {
  await trx
    .insertInto('bundles')
    .values({
      district_id: district,
      ...columns,
      needs: JSON.stringify(needs),
      jws,
      admitted: admitted ? 1 : 0,
      state: verdict.state,
      fault: faultColumn(verdict),
      receipt_epoch: seen?.district_epoch ?? null,
      receipt_seq: seen?.reply_seq ?? null,
      receipt_reply: seen?.reply ?? null,
    })
    .execute()
}

export async function hasBundle(
  db: Reading,
  district: DistrictId,
  bundle: Sha256,
): Promise<boolean> {
  const row = await db
    .selectFrom('bundles')
    .select('bundle')
    .where('district_id', '=', district)
    .where('bundle', '=', bundle)
    .executeTakeFirst()
  return row !== undefined
}

/** The signed manifest of a bundle that is held. */
export async function getManifestJws(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
  bundle: Sha256,
): Promise<string> {
  const { jws } = await db
    .selectFrom('bundles')
    .select('jws')
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('bundle', '=', bundle)
    .executeTakeFirstOrThrow()
  return jws
}

/** In an order that does not depend on when they came. */
export async function listBundles(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<readonly HeldBundle[]> {
  const rows = await db
    .selectFrom('bundles')
    .select(['bundle', 'school', 'station', 'signing', 'recipient', 'epoch', 'sequence'])
    .select(['previous', 'needs', 'admitted', 'state', 'fault', 'received_at'])
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('station')
    .orderBy('epoch')
    .orderBy('sequence')
    .orderBy('bundle')
    .execute()
  return rows.map(({ needs, admitted, state, fault, ...columns }) => ({
    ...Columns.parse(columns),
    needs: Needs.parse(JSON.parse(needs)),
    admitted: admitted === 1,
    verdict: verdictOf(state, fault),
  }))
}

/** From now on the bundles of this face count in the chain of its station. */
export async function admitBundles(trx: Trx, district: DistrictId, face: Face): Promise<void> {
  await trx
    .updateTable('bundles')
    .set({ admitted: 1 })
    .where('district_id', '=', district)
    .where('school', '=', face.school)
    .where('station', '=', face.station)
    .where('signing', '=', face.signing)
    .where('recipient', '=', face.recipient)
    .execute()
}

export async function updateVerdict(
  trx: Trx,
  district: DistrictId,
  bundle: Sha256,
  verdict: BundleVerdict,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('bundles')
    .set({ state: verdict.state, fault: faultColumn(verdict) })
    .where('district_id', '=', district)
    .where('bundle', '=', bundle)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error('a bundle that is judged is there')
}

function faultColumn(verdict: BundleVerdict): string | null {
  return verdict.state === 'verified' ? null : faultText(verdict.fault)
}

function verdictOf(state: string, fault: string | null): BundleVerdict {
  if (state === 'verified') return { state }
  if ((state !== 'waiting' && state !== 'disputed') || fault === null) {
    throw new Error('the table checks state and fault')
  }
  return { state, fault: faultOf(fault) }
}
