import type { Deps } from '#district/deps.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import { insertPack, listPacks } from '#district/store/packs.ts'
import { listSchools } from '#district/store/stations.ts'
import { packHash } from '#shared/pack/hash.ts'
import { loadPack } from '#shared/pack/load.ts'
import type { PackRef } from '#shared/record/record.ts'

/**
 * Makes a pack known, so that records made with it can be recounted; bundles that waited for it are
 * judged again. A pack that is known changes nothing. Fault `pack-unreadable`.
 */
export async function ensurePack(
  bytes: Uint8Array,
  { district, person, clock, engineOf }: Deps,
): Promise<PackRef> {
  const pack = loadPack(bytes)
  const ref = { id: pack.id, version: pack.version, hash: await packHash(pack) }
  if ((await listPacks(district.db, district.id)).has(ref.hash)) return ref
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'keep-district', async (act) => {
    // Another process may have been quicker.
    if ((await listPacks(act.trx, district.id)).has(ref.hash)) return ref
    await insertPack(act.trx, district.id, ref, bytes, act.at)
    await act.note('add-pack', ref.hash, { id: ref.id, version: ref.version })
    for (const school of await listSchools(act.trx, district.id)) {
      await judgeSchool(act, school, engineOf)
    }
    return ref
  })
}
