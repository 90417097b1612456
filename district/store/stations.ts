import * as z from 'zod'
import {
  type DistrictId,
  Instant,
  Recipient,
  SchoolCode,
  Sha256,
  SigningKey,
  StationId,
} from '#shared/ids.ts'
import type { Reading, Trx } from './schema.ts'

const StationState = z.enum(['new', 'approved', 'replaced'])
type StationState = z.infer<typeof StationState>

/** A face: these two keys say that they are this station of this school. */
export const Face = z.strictObject({
  school: SchoolCode,
  station: StationId,
  signing: SigningKey,
  recipient: Recipient,
})
export type Face = z.infer<typeof Face>

const Station = Face.extend({
  fingerprint: z.string(),
  /** The invitation whose secret its request has shown; null while none has. */
  invitation: Sha256.nullable(),
  /** When it has shown it first. */
  shown_at: Instant.nullable(),
  state: StationState,
  first_seen_at: Instant,
  decided_at: Instant.nullable(),
})
/** A face and what a person has decided about it. */
export type Station = z.infer<typeof Station>

const stationOf = ({ district_id: _, ...row }: { district_id: string }): Station =>
  Station.parse(row)

/** The schools from which anything has come. */
export async function listSchools(
  db: Reading,
  district: DistrictId,
): Promise<readonly SchoolCode[]> {
  const rows = await db
    .selectFrom('stations')
    .select('school')
    .distinct()
    .where('district_id', '=', district)
    .orderBy('school')
    .execute()
  return rows.map(({ school }) => SchoolCode.parse(school))
}

export async function listStations(db: Reading, district: DistrictId): Promise<readonly Station[]> {
  const rows = await db
    .selectFrom('stations')
    .selectAll()
    .where('district_id', '=', district)
    .orderBy('school')
    .orderBy('station')
    .orderBy('signing')
    .orderBy('recipient')
    .execute()
  return rows.map(stationOf)
}

export async function listStationsOf(
  db: Reading,
  district: DistrictId,
  school: SchoolCode,
): Promise<readonly Station[]> {
  const all = await db
    .selectFrom('stations')
    .selectAll()
    .where('district_id', '=', district)
    .where('school', '=', school)
    .orderBy('station')
    .orderBy('signing')
    .orderBy('recipient')
    .execute()
  return all.map(stationOf)
}

/** Adds a face that nobody has decided about yet; one that is known stays as it is. */
export async function ensureStation(
  trx: Trx,
  district: DistrictId,
  station: Face & { readonly fingerprint: string },
  at: Instant,
): Promise<void> {
  await trx
    .insertInto('stations')
    .values({
      district_id: district,
      ...station,
      state: 'new',
      invitation: null,
      shown_at: null,
      first_seen_at: at,
      decided_at: null,
    })
    .onConflict((it) => it.doNothing())
    .execute()
}

/** A request of this face has shown the secret of this invitation; the day of the first showing stays. */
export async function noteInvitation(
  trx: Trx,
  district: DistrictId,
  { school, station, signing, recipient }: Face,
  invitation: Sha256,
  at: Instant,
): Promise<void> {
  await trx
    .updateTable('stations')
    .set((eb) => ({
      invitation,
      shown_at: eb
        .case()
        .when('invitation', '=', invitation)
        .then(eb.ref('shown_at'))
        .else(at)
        .end(),
    }))
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('station', '=', station)
    .where('signing', '=', signing)
    .where('recipient', '=', recipient)
    .execute()
}

export async function markStation(
  trx: Trx,
  district: DistrictId,
  { school, station, signing, recipient }: Face,
  state: StationState,
  at: Instant,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('stations')
    .set({ state, decided_at: at })
    .where('district_id', '=', district)
    .where('school', '=', school)
    .where('station', '=', station)
    .where('signing', '=', signing)
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Error('a station that is marked is there')
}
