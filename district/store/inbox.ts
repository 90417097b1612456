import type { FileLine, FileState } from '#shared/contract/office/inbox.ts'
import type { FaultValue } from '#shared/fault.ts'
import { type DistrictId, Epoch, Instant, SchoolCode, Sha256 } from '#shared/ids.ts'
import { faultOf } from './fault-text.ts'
import type { Reading } from './schema.ts'

/** Whose files: null for all, otherwise those of schools in these townships. */
type Townships = readonly string[] | null

type Place = Pick<FileLine, 'last_seen_at' | 'file_id'>

/** Files with the bundles that they are, the newest first; at most `limit` of them. */
export async function listFiles(
  db: Reading,
  district: DistrictId,
  {
    townships,
    state,
    after,
    limit,
  }: {
    readonly townships: Townships
    readonly state?: FileState | undefined
    readonly after?: Place | undefined
    readonly limit: number
  },
): Promise<readonly FileLine[]> {
  let query = filesOf(db, district, townships)
    .select(['files.file_id', 'files.name', 'files.size', 'files.first_seen_at'])
    .select(['files.last_seen_at', 'files.fault', 'bundles.bundle', 'bundles.school'])
    .select(['bundles.epoch', 'bundles.sequence', 'bundles.state', 'bundles.fault as held'])
    .select(['schools.name as school_name', 'stations.fingerprint'])
  if (state === 'quarantined') query = query.where('bundles.bundle', 'is', null)
  else if (state !== undefined) query = query.where('bundles.state', '=', state)
  if (after !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('files.last_seen_at', '<', after.last_seen_at),
        eb.and([
          eb('files.last_seen_at', '=', after.last_seen_at),
          eb('files.file_id', '>', after.file_id),
        ]),
      ]),
    )
  }
  const rows = await query
    .orderBy('files.last_seen_at', 'desc')
    .orderBy('files.file_id')
    .limit(limit)
    .execute()
  return rows.map(lineOf)
}

/** How many files stand in each state. */
export async function countFiles(
  db: Reading,
  district: DistrictId,
  townships: Townships,
): Promise<Record<FileState, number>> {
  const rows = await filesOf(db, district, townships)
    .select((eb) => ['bundles.state', eb.fn.countAll().as('count')])
    .groupBy('bundles.state')
    .execute()
  const of = (state: string | null) => Number(rows.find((row) => row.state === state)?.count ?? 0)
  return {
    verified: of('verified'),
    waiting: of('waiting'),
    disputed: of('disputed'),
    quarantined: of(null),
  }
}

function filesOf(db: Reading, district: DistrictId, townships: Townships) {
  const query = db
    .selectFrom('files')
    .leftJoin('bundles', (on) =>
      on
        .onRef('bundles.district_id', '=', 'files.district_id')
        .onRef('bundles.bundle', '=', 'files.bundle'),
    )
    .leftJoin('schools', (on) =>
      on
        .onRef('schools.district_id', '=', 'bundles.district_id')
        .onRef('schools.school', '=', 'bundles.school'),
    )
    .leftJoin('stations', (on) =>
      on
        .onRef('stations.district_id', '=', 'bundles.district_id')
        .onRef('stations.school', '=', 'bundles.school')
        .onRef('stations.station', '=', 'bundles.station')
        .onRef('stations.signing', '=', 'bundles.signing')
        .onRef('stations.recipient', '=', 'bundles.recipient'),
    )
    .where('files.district_id', '=', district)
  return townships === null ? query : query.where('schools.township', 'in', townships)
}

type Row = {
  readonly [Name in 'file_id' | 'name' | 'first_seen_at' | 'last_seen_at']: string
} & {
  readonly [Name in 'fault' | 'bundle' | 'school' | 'epoch' | 'state' | 'held']: string | null
} & {
  readonly size: number
  readonly sequence: number | null
  readonly school_name: string | null
  readonly fingerprint: string | null
}

function lineOf(row: Row): FileLine {
  const { bundle, school, epoch, sequence, fingerprint, school_name: name } = row
  const line = {
    file_id: Sha256.parse(row.file_id),
    name: row.name,
    size: row.size,
    first_seen_at: Instant.parse(row.first_seen_at),
    last_seen_at: Instant.parse(row.last_seen_at),
  }
  if (bundle === null || school === null || epoch === null || sequence === null) {
    return { ...line, state: 'quarantined', fault: faultOf(row.fault ?? '') }
  }
  if (fingerprint === null) throw new Error('a bundle is of a station')
  const fault: FaultValue | undefined = row.held === null ? undefined : faultOf(row.held)
  return {
    ...line,
    state: row.state === 'verified' || row.state === 'disputed' ? row.state : 'waiting',
    ...(fault === undefined ? {} : { fault }),
    bundle: {
      ...{ bundle: Sha256.parse(bundle), school: SchoolCode.parse(school) },
      ...(name === null ? {} : { name }),
      ...{ epoch: Epoch.parse(epoch), sequence, fingerprint },
    },
  }
}
