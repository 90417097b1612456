import { expect, test } from 'vitest'
import { ingest } from '#district/ingest.ts'
import { listRecounts } from '#district/store/recounts.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation, type Sealed, type TestStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn, wordsOf } from '#district/testing/story.ts'

const forms = { S: { type: '211', pupils: '100', principal: '李梅' }, A: { area_m2: '612.5' } }

/** What the district says of one more record of a school whose profile it has accepted. */
async function wordOn(make: (school: TestStation, profile: Sealed) => Promise<Sealed>) {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const profile = await school.profile(100)
  const record = await make(school, profile)
  const bundle = await school.bundle([profile, record])
  await takeIn(deps, bundle)
  await approve(deps, school)
  const { records } = await wordsOf(deps)
  return {
    deps,
    school,
    record,
    bundle,
    word: records[record.hash],
    profile: records[profile.hash],
  }
}

const uses = ({ hash }: Sealed, form = 'S') => ({ uses: [{ form, record: hash }] })

test('the same figures at both ends are accepted, and kept as the district computed them', async () => {
  const { deps, school, record, word } = await wordOn((school, profile) =>
    school.seal('A', forms, uses(profile)),
  )
  expect(word).toBe('accepted')
  const { db, id } = deps.district
  expect((await listRecounts(db, id, school.school)).get(record.hash)?.units).toEqual(
    record.record.results.units,
  )
  expect(record.record.results.units).toMatchObject([
    { stage: 'p', indicators: [{ id: 'R4', figure: { state: 'value', value: '6.125' } }] },
  ])
})

test('other figures than the district computes wait for a person, with both kept', async () => {
  const { deps, school, word, profile } = await wordOn(async (school, profile) => {
    const honest = await school.seal('A', forms, uses(profile))
    const [unit] = honest.record.results.units
    const [r4] = unit?.indicators ?? []
    const figure = { state: 'value', value: '7' }
    const units = [{ ...unit, indicators: [{ ...r4, figure }] }]
    const { results } = honest.record
    return school.seal('A', forms, uses(profile), { results: { ...results, units } })
  })
  expect([word, profile]).toEqual(['figures-differ', 'accepted'])
  const { decisions } = await replyTo(deps, school)
  expect(decisions.find(({ state }) => state === 'pending')?.reason).toContain('p.R4')
})

test.each([0, 1])('a reason is never cut inside a character: from unit %i', async (shift) => {
  const { school, deps } = await wordOn(async (school, profile) => {
    const honest = await school.seal('A', forms, uses(profile))
    const [unit] = honest.record.results.units
    const [r4] = unit?.indicators ?? []
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...r4,
      id: `${'x'.repeat(shift)}${'𠮷'.repeat(8)}${at}`,
    }))
    const { results } = honest.record
    const units = [{ ...unit, indicators: many }]
    return school.seal('A', forms, uses(profile), { results: { ...results, units } })
  })
  const { decisions } = await replyTo(deps, school)
  expect(decisions.find(({ state }) => state === 'pending')?.reason).toContain('𠮷')
})

test('a warning without a reason should not have been sealed', async () => {
  const much = { ...forms, A: { area_m2: '100001' } }
  const { word } = await wordOn((school, profile) => school.seal('A', much, uses(profile)))
  expect(word).toBe('record-unexplained')
})

test.each<[string, (school: TestStation, profile: Sealed) => Promise<Sealed>]>([
  [
    'its bundle, by its school',
    (school, profile) => school.seal('A', forms, uses(profile), { school: '9901010002' }),
  ],
  ['its pack, by its form', (school) => school.seal('S', forms, {}, { form: 'Z', answers: {} })],
  [
    'its form, by its period',
    (school, profile) => school.seal('A', forms, uses(profile), { period: '2026-11' }),
  ],
  [
    'what it supersedes',
    (school, profile) =>
      school.seal('A', forms, { ...uses(profile), supersedes: profile.hash, revision: 2 }),
  ],
  ['what it uses', (school, profile) => school.seal('A', forms, uses(profile, 'B'))],
  [
    'its pack, by a name',
    (school, profile) => school.seal('A', forms, uses(profile), { answers: { height_m: '3' } }),
  ],
  [
    'its pack, by a column that must not travel',
    (school, profile) =>
      school.seal('A', forms, uses(profile), {
        registers: {
          'A.rooms': { columns: ['id', 'from', 'to', 'phone'], cells: [[], [], [], []] },
        },
      }),
  ],
])('record-invalid: a record contradicts %s', async (_, make) => {
  const { word, profile } = await wordOn(make)
  expect([word, profile]).toEqual(['record-invalid', 'accepted'])
})

test.each(['supersedes', 'uses'])(
  'record-invalid: what a record %s is held and is no record',
  async (name) => {
    const deps = await aDistrict()
    const school = await aStation(deps.district)
    const profile = await school.profile(100)
    const { personal } = profile
    if (personal === undefined) throw new Error('a profile names its principal')
    await takeIn(deps, await school.bundle([profile], {}, [personal]))
    await approve(deps, school)
    const named =
      name === 'uses'
        ? { uses: [{ form: 'S', record: personal.hash }] }
        : { ...uses(profile), supersedes: personal.hash, revision: 2 }
    const odd = await school.seal('A', forms, named)
    const first = await school.bundle([profile], {}, [personal])
    const two = await school.bundle([odd], { sequence: 2, previous: first.id })
    expect(await ingest(two, deps)).toMatchObject({ state: 'verified' })
    expect(await wordsOf(deps)).toMatchObject({
      records: { [odd.hash]: 'record-invalid', [profile.hash]: 'accepted' },
    })
  },
)

test('two first records of a form and period contend, whichever came first', async () => {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const one = await school.bundle([await school.profile(1)])
  const rival = await school.profile(2)
  await takeIn(deps, one)
  await approve(deps, school)
  const two = await school.bundle([rival], { sequence: 2, previous: one.id })
  expect(await ingest(two, deps)).toMatchObject({ state: 'verified' })
  const { records } = await wordsOf(deps)
  expect(Object.values(records)).toEqual(['record-conflict', 'record-conflict'])
})
