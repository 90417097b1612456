import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { evaluate } from './evaluate.ts'

const samples = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const folder = mkdtempSync(join(tmpdir(), 'vectors-'))

interface Judged {
  readonly value: string | null
  readonly state: string
  readonly gap: string | null
  readonly need_abs: string | null
}
interface Output {
  readonly schools: readonly {
    readonly code: string
    readonly verdict: string
    readonly computed: Readonly<Record<string, unknown>>
    readonly violations: readonly { readonly check: string; readonly reason?: string }[]
    readonly units: readonly {
      readonly stage: string
      readonly verdict: string
      readonly indicators: Readonly<Record<string, Judged & { readonly relaxed?: Judged }>>
      readonly relaxed?: { readonly by: readonly string[]; readonly verdict: string }
    }[]
    readonly measures: readonly {
      readonly id: string
      readonly stage?: string
      readonly state: string
      readonly value: string | null
      readonly relaxed?: readonly { readonly by: string; readonly state: string }[]
    }[]
  }[]
  readonly county: Readonly<Record<string, Record<string, Spread & { readonly relaxed?: Spread }>>>
  readonly county_units: { readonly assessed: number; readonly passing: number }
}
interface Spread {
  readonly mean: string
  readonly cv: string
  readonly state: string
}

/** What the command prints of these samples, which stand as documents in one file. */
async function told(names: readonly string[], change = (text: string) => text): Promise<Output> {
  const texts = names.map((name) => readFileSync(join(samples, `${name}.yaml`), 'utf8'))
  const file = join(folder, `${names.join('')}.yaml`)
  writeFileSync(file, change(texts.join('\n---\n')))
  // The output of the command under test; what is read of it is compared below.
  return JSON.parse(await evaluate(pack, file)) as Output
}

/** n/d, half-up at six places, by whole numbers: it shares nothing with the engine. */
function six(n: number, d: number): string {
  const scaled = (2n * BigInt(n) * 1_000_000n + BigInt(d)) / (2n * BigInt(d))
  return `${scaled / 1_000_000n}.${(scaled % 1_000_000n).toString().padStart(6, '0')}`
}

const ids = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'] as const
const met = 'met'
const floor = 'floor_ok'
const below = 'below_floor'

// Domain §9.3–9.6: verdict, then teachers above, backbone, PE and art, ㎡, ㎡, 元, rooms, each by
// the unit's divisor; of a nine-year school the shared ones by 666.8 and, for juniors, times 1.1.
const units: readonly (readonly [
  sample: string,
  stage: string,
  verdict: string,
  values: readonly string[],
  states: readonly string[],
])[] = [
  [
    ...(['E1', 'p', 'pass'] as const),
    [
      ...[six(3600, 642), six(600, 642), six(600, 642), six(3130, 642)],
      ...[six(4900, 642), six(1_312_000, 642), six(1700, 642)],
    ],
    [met, floor, met, met, met, met, met],
  ],
  [
    ...(['E2', 'p', 'pass'] as const),
    [
      ...[six(2200, 372), six(400, 372), six(400, 372), six(33_000, 6668)],
      ...[six(59_600, 6668), six(15_200_000, 6668), six(17_000, 6668)],
    ],
    [met, met, met, met, met, met, met],
  ],
  [
    ...(['E2', 'j', 'fail'] as const),
    [
      ...[six(2000, 268), six(400, 268), six(400, 268), six(36_300, 6668)],
      ...[six(65_560, 6668), six(16_720_000, 6668), six(18_700, 6668)],
    ],
    [met, met, met, floor, floor, met, met],
  ],
  [
    ...(['E4', 'p', 'fail'] as const),
    [six(700, 78), '0.000000', '0.000000', ...[412, 690, 175_000, 300].map((n) => six(n, 78))],
    [met, below, below, met, met, met, met],
  ],
  [
    ...(['E5', 'j', 'pass'] as const),
    [5200, 900, 700, 4260, 7600, 1_880_000, 1800].map((n) => six(n, 710)),
    [met, met, met, met, met, met, met],
  ],
]

test.each(units)('%s %s is %s with the figures of domain §9', async (...row) => {
  const [sample, stage, verdict, values, states] = row
  const [school] = (await told([sample])).schools
  const unit = school?.units.find((one) => one.stage === stage)
  expect(unit?.verdict).toBe(verdict)
  expect(ids.map((id) => unit?.indicators[id]?.value)).toEqual(values)
  expect(ids.map((id) => unit?.indicators[id]?.state)).toEqual(states)
})

test('the figures of §9.3 as they are printed there', async () => {
  const [unit] = (await told(['E1'])).schools[0]?.units ?? []
  expect(ids.map((id) => unit?.indicators[id]?.value)).toEqual([
    ...['5.607477', '0.934579', '0.934579', '4.875389', '7.632399', '2043.613707', '2.647975'],
  ])
  expect(unit?.indicators['R2']).toMatchObject({ need_abs: '1.000000' })
  // Counting the teachers with another main course, or those of secondary education, gives others.
  expect([six(3800, 642), six(3700, 642)]).not.toContain(unit?.indicators['R1']?.value)
})

test('a teaching point with 46 pupils is exempt (§9.5)', async () => {
  const [school] = (await told(['E3'])).schools
  expect(school).toMatchObject({
    verdict: 'exempt',
    units: [{ verdict: 'exempt', indicators: {} }],
  })
  expect(school?.computed['E.fund_floor_yuan']).toBe('72000.000000')
})

test('E4 has a travelling teacher with X1, and fails all the same (§9.5)', async () => {
  const [unit] = (await told(['E4'])).schools[0]?.units ?? []
  expect(unit?.indicators['R3']).toMatchObject({ state: below, value: '0.000000' })
  expect(unit?.indicators['R3']?.relaxed).toMatchObject({
    by: 'X1',
    state: met,
    value: six(100, 78),
  })
  expect(unit?.relaxed).toEqual({ by: ['X1'], verdict: 'fail' })
})

test('measures of E1 (§9.3)', async () => {
  const [school] = (await told(['E1'])).schools
  const of = (id: string) => school?.measures.find((one) => one.id === id)
  expect(of('G3')).toMatchObject({ state: 'not_met' })
  expect(of('G4')).toMatchObject({ state: 'met', value: '642.000000' })
  expect(of('G5')).toMatchObject({ state: 'not_met', value: '46.000000' })
  expect(of('G9')).toMatchObject({ state: 'not_met', value: six(3500, 38) })
  expect(of('G12')).toMatchObject({ state: 'met', value: '100.000000' })
  expect(of('Q4')).toMatchObject({ state: 'met', value: six(27_000, 5260) })
  expect(of('G3')?.relaxed?.map(({ by, state }) => [by, state])).toEqual([
    ['X3', 'not_met'],
    ['X4', 'not_met'],
  ])
})

test('read as a sum, the rooms of E1 are enough (§9.3)', async () => {
  const change = (text: string) =>
    `parameters: { rooms_reading: sum }\nschools:\n  - ${text.replaceAll('\n', '\n    ')}`
  const [school] = (await told(['E1'], change)).schools
  expect(school?.measures.find(({ id }) => id === 'G3')).toMatchObject({ state: 'met' })
})

const computed: readonly (readonly [string, string, string])[] = [
  ['E1', 'A.site_area_per_pupil', six(12_480, 642)],
  ['E1', 'A.girls_wc_need', '24.000000'],
  ['E1', 'A.girls_wc_have', '20.000000'],
  ['E1', 'A.boys_wc_need', '9.000000'],
  ['E1', 'A.urinals_need', '17.000000'],
  ['E1', 'A.basins_need', '15.000000'],
  ['E1', 'A.basins_have', '14.000000'],
  ['E1', 'A.books_per_pupil', '26.323988'],
  ['E1', 'A.pupils_per_computer', six(642, 66)],
  ['E1', 'B.class_max', '46.000000'],
  ['E1', 'B.bin_36_40', '10.000000'],
  ['E1', 'B.bin_41_45', '5.000000'],
  ['E1', 'B.bin_46_50', '1.000000'],
  ['E1', 'B.large_classes', '0.000000'],
  ['E1', 'B.super_classes', '0.000000'],
  ['E1', 'C.quota_by_ratio', six(642, 19)],
  ['E1', 'C.quota_formula_whole', '34.000000'],
  ['E1', 'E.fund_floor_yuan', '491040.000000'],
  ['E1', 'E.fund_per_pupil', six(526_000, 642)],
  ['E1', 'H.bed_surplus', '0.000000'],
  ['E1', 'H.dorm_per_boarder', six(275, 96)],
  ['E2', 'C.quota_by_ratio', six(372 * 27 + 268 * 38, 19 * 27)],
  ['E2', 'B.retention_a_raw', six(9100, 95)],
  ['E2', 'B.retention_b_raw', six(9500, 99)],
  ['E4', 'E.fund_floor_yuan', '72000.000000'],
]

test.each(computed)('%s: %s is %s', async (sample, cell, value) => {
  const [school] = (await told([sample])).schools
  expect(school?.computed[cell]).toBe(value)
})

test('the county of §9.7, basic and with X1', async () => {
  const { county, county_units } = await told(['E1', 'E2', 'E3', 'E4', 'E5'])
  const shown = (stage: string, id: string, of: 'basic' | 'relaxed') => {
    const found = county[stage]?.[id]
    const spread = of === 'basic' ? found : found?.relaxed
    return spread && [Number(spread.mean).toFixed(2), Number(spread.cv).toFixed(3), spread.state]
  }
  const row = (stage: string) => ids.map((id) => shown(stage, id, 'basic'))
  expect(row('p')).toEqual([
    ['5.95', '0.143', met],
    ['0.92', '0.286', met],
    ['0.92', '0.286', met],
    ['4.93', '0.021', met],
    ['8.16', '0.078', met],
    ['2138.27', '0.053', met],
    ['2.70', '0.119', met],
  ])
  expect(row('j')).toEqual([
    ['7.36', '0.008', met],
    ['1.33', '0.075', met],
    ['1.12', '0.201', met],
    ['5.85', '0.042', met],
    ['10.47', '0.037', met],
    ['2609.42', '0.024', met],
    ['2.61', '0.046', met],
  ])
  expect(shown('p', 'R3', 'relaxed')).toEqual(['1.01', '0.100', met])
  expect(ids.filter((id) => shown('p', id, 'relaxed') !== undefined)).toEqual(['R3'])
  // E3 is exempt; three of the five units pass.
  expect(county_units).toEqual({ assessed: 5, passing: 3 })
})
