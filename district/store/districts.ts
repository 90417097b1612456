import { DistrictId, Epoch, type Instant, WorkspaceKind } from '#shared/ids.ts'
import type { Db, Reading, Trx } from './schema.ts'

/** What a district is, apart from its secrets. */
export type DistrictFace = {
  readonly id: DistrictId
  readonly kind: WorkspaceKind
  readonly name: string
  readonly region: string
  readonly epoch: Epoch
  /** The root's word on the keys with which the office works; a JWS. */
  readonly appointment: string
}

export async function insertDistrict(db: Db, face: DistrictFace, at: Instant): Promise<void> {
  await db
    .insertInto('districts')
    .values({
      district_id: face.id,
      kind: face.kind,
      name: face.name,
      region: face.region,
      epoch: face.epoch,
      appointment: face.appointment,
      act_no: 0,
      created_at: at,
    })
    .execute()
}

/** A rotation: from now on the office works with other keys. */
export async function updateAppointment(
  trx: Trx,
  id: DistrictId,
  appointment: string,
): Promise<void> {
  await trx.updateTable('districts').set({ appointment }).where('district_id', '=', id).execute()
}

/** A new life of the books. */
export async function updateEpoch(trx: Trx, id: DistrictId, epoch: Epoch): Promise<void> {
  await trx.updateTable('districts').set({ epoch }).where('district_id', '=', id).execute()
}

/** Null when the store holds no such district. */
export async function findDistrict(db: Reading, id: DistrictId): Promise<DistrictFace | null> {
  const row = await db
    .selectFrom('districts')
    .selectAll()
    .where('district_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: DistrictId.parse(row.district_id),
    kind: WorkspaceKind.parse(row.kind),
    name: row.name,
    region: row.region,
    epoch: Epoch.parse(row.epoch),
    appointment: row.appointment,
  }
}

/** Whether the store answers. */
export async function isAlive(db: Reading): Promise<boolean> {
  try {
    await db.selectFrom('districts').select('district_id').limit(1).execute()
    return true
  } catch (thrown) {
    // Whatever the reason, the answer to the question is no; the call that needs the store tells it.
    if (thrown instanceof Error) return false
    throw thrown
  }
}
