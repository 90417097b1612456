import type { Deps } from '#district/deps.ts'
import { judgeSchool } from '#district/judge/school.ts'
import { perform } from '#district/store/act.ts'
import { type HeldBundle, listBundles } from '#district/store/bundles.ts'
import { putSettlement } from '#district/store/settlements.ts'
import { listSchools } from '#district/store/stations.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/** What a person decided about a place of a chain. */
export type Settled = Pick<HeldBundle, 'school' | 'epoch' | 'sequence' | 'bundle'> & {
  readonly setAside: readonly Sha256[]
}

/**
 * Keeps one of the bundles that claim the same place; the others stay stored and are set aside, also
 * those that come later. The chain is judged anew, and the next reply says what became of it. `bundle`
 * is its id, or enough of its beginning. Faults: `settle-bundle-unknown`, `settle-undisputed`,
 * `act-refused`.
 */
export async function settle(
  bundle: string,
  reason: string,
  { district, person, engineOf, clock }: Deps,
): Promise<Settled> {
  const at = clock()
  return perform({ db: district.db, district: district.id, person, at }, 'reply', async (act) => {
    const held: HeldBundle[] = []
    for (const school of await listSchools(act.trx, act.district))
      held.push(...(await listBundles(act.trx, act.district, school)))
    const [kept, ...others] = held.filter((one) => one.bundle.startsWith(bundle))
    if (kept === undefined || others.length > 0)
      throw new Fault('settle-bundle-unknown', { bundle })
    const { school, epoch, sequence } = kept
    const rivals = held.filter((one) => one.bundle !== kept.bundle && isSamePlace(one, kept))
    if (!kept.admitted || rivals.length === 0) {
      throw new Fault('settle-undisputed', { epoch, sequence })
    }
    await putSettlement(act.trx, act.district, kept, { reason, actor: person.name, at })
    const setAside = rivals.map((one) => one.bundle)
    await act.note('settle', kept.bundle, { epoch, sequence, setAside })
    await judgeSchool(act, school, engineOf)
    return { school, epoch, sequence, bundle: kept.bundle, setAside }
  })
}

const isSamePlace = (one: HeldBundle, other: HeldBundle): boolean =>
  one.admitted &&
  one.school === other.school &&
  one.station === other.station &&
  one.epoch === other.epoch &&
  one.sequence === other.sequence
