import type { Deps } from '#district/deps.ts'
import { type HeldHead, listHeads, listPeriods } from '#district/store/held-heads.ts'
import { listPacks } from '#district/store/packs.ts'
import { chinaDay } from '#shared/china-day.ts'
import type { Coverage, CoverColumn, CoverState } from '#shared/contract/office/coverage.ts'
import type { Engine } from '#shared/engine/engine.ts'
import { Fault } from '#shared/fault.ts'
import { Period, type SchoolCode } from '#shared/ids.ts'
import { startYear } from '#shared/period.ts'
import { periodsOf, schoolYearOf } from '#shared/school-year.ts'
import { schoolsOf } from './schools.ts'
import type { Scope } from './scope.ts'

const noState: Readonly<Record<CoverState, number>> = {
  ...{ none: 0, late: 0, waiting: 0, pending: 0, returned: 0, accepted: 0 },
}

/**
 * Who has handed in what for a school year, by the forms of the newest pack. A form counts as come by the
 * record that no other replaces. Fault `pack-none` while the office knows no pack.
 */
export async function coverageOf(
  { year: wanted }: { readonly year?: Period | undefined },
  deps: Pick<Deps, 'district' | 'engineOf' | 'clock'>,
  scope: Scope,
): Promise<Coverage> {
  const { db, id, kind } = deps.district
  const today = chinaDay(deps.clock())
  const present = schoolYearOf(today)
  const years = yearsOf(await listPeriods(db, id), present)
  const year = wanted ?? present
  const columns = columnsOf(await newestEngine(deps), year, kind)
  const heads = await listHeads(db, id, [...new Set(columns.map(({ period }) => period))])
  const current = currentBySchool(heads)
  const totals = { ...noState }
  const rows = []
  for (const { school, name, township, state } of await schoolsOf(deps, scope)) {
    const held = current.get(school)
    // A school that was closed is expected to do nothing more; what it has handed in is still seen.
    if (state === 'closed' && held === undefined) continue
    const states = columns.map((column) => stateOf(held?.get(keyOf(column)), column, today))
    for (const one of states) totals[one] += 1
    rows.push({ school, name, ...(township === undefined ? {} : { township }), states })
  }
  return { years: [...years], year, columns: [...columns], rows, totals }
}

/** The engine of the pack with the highest version that the office knows. */
async function newestEngine({
  district: { db, id },
  engineOf,
}: Pick<Deps, 'district' | 'engineOf'>): Promise<Engine> {
  const packs = [...(await listPacks(db, id)).values()]
  const newest = packs.sort((one, other) => other.version - one.version)[0]
  if (newest === undefined) throw new Fault('pack-none', {})
  return engineOf(db, id, newest.hash)
}

function yearsOf(periods: readonly Period[], present: Period): readonly Period[] {
  const years = periods.map((period) => {
    const year = startYear(period)
    return Period.parse(`${year}-${year + 1}`)
  })
  return [...new Set([...years, present])].sort().reverse()
}

/** A column for each form of a school and each of its periods in the year. */
function columnsOf(engine: Engine, year: Period, kind: 'real' | 'test'): readonly CoverColumn[] {
  const forms = engine.pack.forms.filter(({ level }) => level !== 'county')
  return forms.flatMap((form) =>
    periodsOf(form.period, startYear(year))
      .toReversed()
      .map((period) => {
        const due = engine.due({ period, kind }).get(form.key)
        return {
          ...{ form: form.key, title: form.title, period },
          ...(due === undefined ? {} : { due }),
        }
      }),
  )
}

const keyOf = ({ form, period }: Pick<HeldHead, 'form' | 'period'>): string => `${form} ${period}`

/** By school, form and period the record that counts: none that is judged replaces it. */
function currentBySchool(
  heads: readonly HeldHead[],
): ReadonlyMap<SchoolCode, ReadonlyMap<string, HeldHead>> {
  const judged = heads.filter(({ standing }) => standing !== 'waiting')
  const replaced = new Set(judged.map((one) => `${one.school} ${one.supersedes}`))
  const schools = new Map<SchoolCode, Map<string, HeldHead>>()
  for (const head of heads) {
    if (replaced.has(`${head.school} ${head.record}`)) continue
    const held = schools.get(head.school) ?? new Map<string, HeldHead>()
    const other = held.get(keyOf(head))
    if (other === undefined || weightOf(head) > weightOf(other)) held.set(keyOf(head), head)
    schools.set(head.school, held)
  }
  return schools
}

/** Of two that nothing replaces, the one that counts, then the later revision. */
const weightOf = ({ standing, revision }: HeldHead): number =>
  (standing === 'waiting' ? 0 : 1_000_000) + revision

function stateOf(head: HeldHead | undefined, { due }: CoverColumn, today: string): CoverState {
  if (head === undefined) return due !== undefined && due < today ? 'late' : 'none'
  return head.standing
}
