import { expect, test } from 'vitest'
import { aDesk } from '#district/testing/a-desk.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation } from '#district/testing/a-station.ts'
import { smallPack } from '#district/testing/small-pack.ts'
import { approve, takeIn } from '#district/testing/story.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { Instant, Period, SchoolCode } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { coverageOf } from './coverage.ts'
import { returnRecord } from './returning.ts'
import { saveSchools } from './schools.ts'

const silent = { school: SchoolCode.parse('2199000011'), name: '小岭教学点', township: '小岭乡' }

/** The state of form S of each school. */
async function statesOf(deps: Parameters<typeof coverageOf>[1], at?: string) {
  const then = at === undefined ? deps : { ...deps, clock: () => Instant.parse(at) }
  const { rows, columns } = await coverageOf({}, then, null)
  const index = columns.findIndex(({ form }) => form === 'S')
  return Object.fromEntries(rows.map(({ school, states }) => [school, states[index]]))
}

test('a form goes from not come to accepted, and back to returned', async () => {
  const { deps } = await aDesk()
  const station = await aStation(deps.district)
  const { school } = station
  await saveSchools({ schools: [{ school, name: '青石镇中心小学' }, silent], closing: false }, deps)
  expect(await statesOf(deps)).toEqual({ [school]: 'none', [silent.school]: 'none' })
  const first = await station.profile(642)
  const bundle = await station.bundle([first])
  await takeIn(deps, bundle)
  expect(await statesOf(deps)).toMatchObject({ [school]: 'waiting' })
  await approve(deps, station)
  expect(await statesOf(deps)).toMatchObject({ [school]: 'accepted' })
  await returnRecord(first.hash, { reason: '请补充说明' }, deps)
  expect(await statesOf(deps)).toMatchObject({ [school]: 'returned' })
  const next = await station.profile(640, { revision: 2, supersedes: first.hash })
  await takeIn(deps, await station.bundle([next], { sequence: 2, previous: bundle.id }))
  expect(await statesOf(deps)).toMatchObject({ [school]: 'accepted' })
  const { totals } = await coverageOf({}, deps, null)
  expect(totals).toMatchObject({ accepted: 1, returned: 0 })
})

test('what has not come by its day is late, on the day after it', async () => {
  const { deps: plain } = await aDesk()
  const due = 'date(period.start_year, 10, 25)'
  const forms = smallPack.forms.map((form) => ({ ...form, due }))
  const engine = createEngine({ ...smallPack, forms })
  const deps = { ...plain, engineOf: async () => engine }
  await saveSchools({ schools: [silent], closing: false }, deps)
  // The day ends in China: 16:00 UTC.
  expect(await statesOf(deps, '2026-10-25T15:59:59Z')).toEqual({ [silent.school]: 'none' })
  expect(await statesOf(deps, '2026-10-25T16:00:00Z')).toEqual({ [silent.school]: 'late' })
})

test('each school year has a matrix of its own; those that hold something are offered', async () => {
  const { deps } = await aDesk()
  const station = await aStation(deps.district)
  const last = await station.profile(600, { period: Period.parse('2024-2025') })
  await takeIn(deps, await station.bundle([last]))
  const { years, year, rows } = await coverageOf({}, deps, null)
  expect([years, year]).toEqual([['2026-2027', '2024-2025'], '2026-2027'])
  expect(rows.flatMap(({ states }) => states)).not.toContain('waiting')
  const earlier = await coverageOf({ year: Period.parse('2024-2025') }, deps, null)
  expect(earlier.rows.flatMap(({ states }) => states)).toContain('waiting')
})

test('who has some townships sees their rows and their sums', async () => {
  const { deps } = await aDesk()
  await saveSchools({ schools: [silent], closing: false }, deps)
  const { rows, totals } = await coverageOf({}, deps, ['青石镇'])
  expect(rows).toEqual([])
  expect(Object.values(totals)).toEqual(Array(6).fill(0))
})

test('an office without a pack says so', async () => {
  const deps = await aDistrict('test', false)
  expect(await faultCodeOf(() => coverageOf({}, deps, null))).toBe('pack-none')
})
