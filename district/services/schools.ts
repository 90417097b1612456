import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { listRegister, type StoredSchool, upsertSchool } from '#district/store/schools.ts'
import { listSchools } from '#district/store/stations.ts'
import type { RegisteredSchool, SchoolLine } from '#shared/contract/office/schools.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import { isInScope, type Scope } from './scope.ts'

/** The register, with the schools that have handed in and do not stand in it. */
export async function schoolsOf(
  { district }: Pick<Deps, 'district'>,
  scope: Scope,
): Promise<SchoolLine[]> {
  const register = await listRegister(district.db, district.id)
  const listed = new Set(register.map(({ school }) => school))
  const heard = await listSchools(district.db, district.id)
  const unlisted = heard
    .filter((school) => scope === null && !listed.has(school))
    .map((school) => ({ school, name: school, state: 'unlisted' as const }))
  const known = register
    .filter(({ township }) => isInScope(scope, township))
    .map(({ township, ...one }) => ({ ...one, ...(township === null ? {} : { township }) }))
  return [...known, ...unlisted].sort((one, other) => (one.school < other.school ? -1 : 1))
}

/**
 * Writes these into the register, in one act; with `closing` a school that is not among them is no longer
 * expected. Each change stands in the audit log.
 */
export async function saveSchools(
  {
    schools,
    closing,
  }: { readonly schools: readonly RegisteredSchool[]; readonly closing: boolean },
  { district, person, clock }: Deps,
): Promise<{ added: number; changed: number; closed: number; same: number }> {
  const under = { db: district.db, district: district.id, person, at: clock() }
  return perform(under, 'keep-district', async (act) => {
    const before = new Map(
      (await listRegister(act.trx, act.district)).map((one) => [one.school, one]),
    )
    const count = { added: 0, changed: 0, closed: 0, same: 0 }
    const write = async (what: 'added' | 'changed' | 'closed', one: StoredSchool) => {
      await upsertSchool(act.trx, act.district, one, act.at)
      await act.note(`school-${what}`, one.school)
      count[what] += 1
    }
    for (const { school, name, township } of schools) {
      const wanted = { school, name, township: township ?? null, state: 'active' as const }
      const held = before.get(school)
      before.delete(school)
      if (held === undefined) await write('added', wanted)
      else if (isSame(held, wanted)) count.same += 1
      else await write('changed', wanted)
    }
    if (closing) {
      for (const held of before.values()) {
        if (held.state === 'active') await write('closed', { ...held, state: 'closed' })
      }
    }
    return count
  })
}

/** It is no longer expected; what it has handed in stays. Fault `school-unlisted`. */
export async function closeSchool(
  school: SchoolCode,
  { district, person, clock }: Deps,
): Promise<void> {
  const under = { db: district.db, district: district.id, person, at: clock() }
  await perform(under, 'keep-district', async (act) => {
    const held = (await listRegister(act.trx, act.district)).find((one) => one.school === school)
    if (held === undefined) throw new Fault('school-unlisted', { school })
    await upsertSchool(act.trx, act.district, { ...held, state: 'closed' }, act.at)
    await act.note('school-closed', school)
  })
}

const isSame = (one: StoredSchool, other: StoredSchool): boolean =>
  one.name === other.name && one.township === other.township && one.state === other.state
