import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey } from '#shared/ids.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from './open-sample.ts'
import { readSample, type Sample } from './sample.ts'

const folder = join(import.meta.dirname, '..', 'packs', 'cn.balanced.2017', 'samples')
const engine = createEngine(builtInPack())
const read = (name: string): Sample =>
  readSample(readFileSync(join(folder, `${name}.yaml`), 'utf8'))

const samples = ['E1', 'E2', 'E3', 'E4', 'E5']
const open = (sample: Sample) => openSample(engine, sample)

/** n/d rounded half-up to six places, with integers alone: it shares nothing with the engine. */
function sixPlaces(n: bigint, d: bigint): string {
  const scaled = (2n * n * 1_000_000n + d) / (2n * d)
  return `${scaled / 1_000_000n}.${(scaled % 1_000_000n).toString().padStart(6, '0')}`
}

/** What the engine says, at six places, by stage and indicator. */
function figures(sample: Sample) {
  return open(sample)
    .units(FormKey.parse('A'))
    .flatMap(({ stage, indicators }) =>
      indicators.map(({ id, figure }) => {
        const value = figure.state === 'value' ? parseDecimal(figure.value) : undefined
        if (value === undefined) return [`${stage}.${id}`, figure.state]
        const [whole = '', part = ''] = toDecimal(value, 6).split('.')
        return [`${stage}.${id}`, `${whole}.${part.padEnd(6, '0')}`]
      }),
    )
}

test('E1 gives the vectors of domain §9.3 at six decimals', () => {
  const pupils = 642n
  const exact = [
    ['p.R4', sixPlaces(3310n - 180n, pupils)],
    ['p.R5', sixPlaces(4720n + 180n, pupils)],
    ['p.R6', sixPlaces(1_312_000n, pupils)],
    ['p.R7', sixPlaces(17n * 100n, pupils)],
  ]
  expect(exact.map(([, value]) => value)).toEqual([
    ...['4.875389', '7.632399', '2043.613707', '2.647975'],
  ])
  expect(figures(read('E1'))).toEqual(exact)
})

test('E2 gives the vectors of domain §9.4, split by 1 : 1.1, at six decimals', () => {
  // D = 372 + 1.1 × 268 = 6668/10; primary T/D, junior 1.1·T/D = 11·T/6668.
  const primary = (n: bigint) => sixPlaces(10n * n, 6668n)
  const junior = (n: bigint) => sixPlaces(11n * n, 6668n)
  const resources = { R4: 3620n - 320n, R5: 5640n + 320n, R6: 1_520_000n, R7: 17n * 100n }
  const of = (stage: string, perHead: (n: bigint) => string) =>
    Object.entries(resources).map(([id, n]) => [`${stage}.${id}`, perHead(n)])
  expect(figures(read('E2'))).toEqual([...of('p', primary), ...of('j', junior)])
  const twoPlaces = figures(read('E2')).map(([, value = '']) => Number(value).toFixed(2))
  expect(twoPlaces).toEqual([
    ...['4.95', '8.94', '2279.54', '2.55'],
    ...['5.44', '9.83', '2507.50', '2.80'],
  ])
})

test('E2 lacks what domain §9.4 says, over the whole school', () => {
  const [, junior] = open(read('E2')).units(FormKey.parse('A'))
  const needs = junior?.indicators.map(({ id, standing, need }) => [id, standing, need])
  expect(needs?.slice(0, 2)).toEqual([
    ['R4', 'floor_ok', expect.stringMatching(/^215\.854/)],
    ['R5', 'floor_ok', expect.stringMatching(/^223\.054/)],
  ])
})

test.each([
  ['E1', { girls: [20, 24], boys: [9, 9], urinals: [17, 17], basins: [14, 15] }],
  ['E2', { girls: [24, 24], boys: [9, 9], urinals: [17, 17], basins: [15, 15] }],
])('toilets and basins of %s', (name, { girls, boys, urinals, basins }) => {
  const session = open(read(name))
  const pair = (cell: string) =>
    ['have', 'need'].map((end) => {
      const { computed } = session.cell(`A.${cell}_${end}`)
      return typeof computed === 'object' && computed.state === 'value' ? Number(computed.value) : 0
    })
  expect(pair('girls_wc')).toEqual(girls)
  expect(pair('boys_wc')).toEqual(boys)
  expect(pair('urinals')).toEqual(urinals)
  expect(pair('basins')).toEqual(basins)
})

test.each(samples)('%s has no error, and a reason for every warning', (name) => {
  const left = open(read(name))
    .violations()
    .filter(({ severity, reason }) => severity === 'error' || reason === undefined)
  expect(left).toEqual([])
})

test.each(samples)('%s leaves no required cell blank', (name) => {
  const session = open(read(name))
  for (const form of schoolForms(engine.pack)) {
    for (const { key } of form.sections) {
      const { required, answered } = session.progress(form.key, key)
      expect(answered, `${form.key}.${key}`).toBe(required)
    }
  }
})

test('the same sample always has the same rows', () => {
  expect(read('E1').edits).toEqual(read('E1').edits)
  const rows = samples
    .flatMap((name) => read(name).edits)
    .flatMap((edit) => (edit.op === 'add-row' ? [edit.row] : []))
  expect(new Set(rows).size).toBe(rows.length)
})

test('unquoted truths and numbers are such, everything else is text', () => {
  const { edits } = readSample(
    "school: { code: 2199000001, name: x }\nkind: test\nperiod: 2026-2027\nforms: { A: { a: 1.50, b: true, c: 'true', d: '1.50', e: x } }\nregisters: {}\n",
  )
  expect(edits.map((edit) => (edit.op === 'set' ? edit.value : undefined))).toEqual([
    ...['1.5', true, 'true', '1.50', 'x'],
  ])
})

test('a sample for real workspaces is refused', () => {
  const text = readFileSync(join(folder, 'E1.yaml'), 'utf8').replace('kind: test', 'kind: real')
  expect(() => readSample(text)).toThrow()
})
