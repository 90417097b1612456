import { DistrictId, Epoch, type Instant, WorkspaceKind } from '#shared/ids.ts'
import type { Db } from './schema.ts'

/** What a district is, apart from its secrets. */
export type DistrictFace = {
  readonly id: DistrictId
  readonly kind: WorkspaceKind
  readonly name: string
  readonly region: string
  readonly epoch: Epoch
  /** The signed invitation, as its file is written. */
  readonly invitation: Uint8Array
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
      invitation: face.invitation,
      act_no: 0,
      created_at: at,
    })
    .execute()
}

/** Null when the store holds no such district. */
export async function findDistrict(db: Db, id: DistrictId): Promise<DistrictFace | null> {
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
    invitation: row.invitation,
  }
}
