import type { Deps } from '#district/deps.ts'
import type { Act } from '#district/store/act.ts'
import { getObject } from '#district/store/objects.ts'
import type { StoredReply } from '#district/store/replies.ts'
import { ensureRestoredRecord } from '#district/store/restored-records.ts'
import { listStationsOf, type Station } from '#district/store/stations.ts'
import { halfAFile, type Room } from '#shared/bundle/cut.ts'
import { limits } from '#shared/bundle/limits.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Carried } from './carrying.ts'
import { cutUnits } from './cut-units.ts'
import { issueReply } from './replies.ts'
import { type RestoreList, type RestoreUnit, restoreList } from './restore-list.ts'
import { tidyFingerprint } from './typed-fingerprint.ts'

/** What one reply gives back, beside the packs that it may carry. */
const roomOfReply: Room = { ...halfAFile, objects: limits.objects - 200 }

/**
 * Gives a school's current records back to an approved station, normally on a new laptop after a loss: as
 * many replies as it takes, the newest period in the first. Faults: `station-unknown`,
 * `restore-unapproved`, `restore-nothing`.
 */
export async function restoreStation(
  school: SchoolCode,
  typed: string,
  deps: Deps,
  room: Room = roomOfReply,
): Promise<RestoreList & { readonly replies: readonly StoredReply[] }> {
  const station = await approved(school, tidyFingerprint(typed), deps)
  const list = await restoreList(school, deps)
  if (list.units.length === 0) throw new Fault('restore-nothing', { school })
  const replies: StoredReply[] = []
  for (const part of cutUnits(list.units, room)) {
    replies.push(await issueReply(station, deps, (act) => give(act, station, part)))
  }
  return { ...list, replies }
}

async function approved(
  school: SchoolCode,
  fingerprint: string,
  { district: { db, id } }: Deps,
): Promise<Station> {
  const stations = await listStationsOf(db, id, school)
  const found = stations.filter((one) => one.fingerprint === fingerprint)
  if (found.length === 0) throw new Fault('station-unknown', { school, fingerprint })
  const station = found.find(({ state }) => state === 'approved')
  if (station === undefined) throw new Fault('restore-unapproved', { school, fingerprint })
  return station
}

async function give(
  act: Act,
  station: Station,
  part: readonly RestoreUnit[],
): Promise<readonly Carried[]> {
  const { trx, district } = act
  const { school } = station
  const carried: Carried[] = []
  for (const { hash, kind } of part.flatMap(({ objects }) => objects)) {
    const bytes = new Uint8Array(await getObject(trx, district, school, hash))
    carried.push({ hash, kind, bytes })
    if (kind === 'record') await ensureRestoredRecord(trx, district, station, hash)
  }
  await act.note('restore', station.station, { school, objects: carried.length })
  return carried
}
