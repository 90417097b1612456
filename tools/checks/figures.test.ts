import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createEngine, type Session } from '#shared/engine/engine.ts'
import { RegisterKey } from '#shared/ids.ts'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { openSample } from '#tools/open-sample.ts'
import { readSample } from '#tools/sample.ts'
import { type Changes, change, withParameters } from './example.ts'

const folder = join(import.meta.dirname, '..', '..', 'packs', 'cn.balanced.2017', 'samples')
const pack = builtInPack()
const engine = createEngine(pack)

function open(name: string, changes: Changes = {}, own = engine): Session {
  const session = openSample(own, readSample(readFileSync(join(folder, `${name}.yaml`), 'utf8')))
  change(session, changes)
  return session
}

/** A computed cell at six places, or what it is instead. */
function figure(session: Session, cell: string): unknown {
  const { computed } = session.cell(cell)
  if (typeof computed !== 'object') return computed
  return computed.state === 'value' ? toDecimal(decimal(computed.value), 6) : computed.state
}

const figures = (session: Session, form: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, figure(session, `${form}.${name}`)]))

// Domain §9.3–§9.6: the whole figures by hand, the quotients with integers alone.
test.each([
  [
    'E1',
    { full_time: '38', above_degree_p: '36', backbone_p: '6', art_pe_p: '6', trained: '35' },
    { above_degree_per_100_p: '5.607477', backbone_per_100_p: '0.934579' },
    { trained_share: '92.105263', certified_share: '100', quota_by_ratio: '33.789474' },
    {
      quota_formula_whole: '34',
      art_pe_per_100_p: '0.934579',
      above_degree_per_100_j: 'not_applicable',
    },
  ],
  [
    'E2',
    { full_time_p: '24', above_degree_p: '22', backbone_p: '4', art_pe_p: '4' },
    { full_time_j: '24', above_degree_j: '20', backbone_j: '4', art_pe_j: '4' },
    { above_degree_per_100_p: '5.913978', above_degree_per_100_j: '7.462687' },
    { quota_by_ratio: '39.430799', degree_master: '1', degree_total: '48' },
  ],
  ['E3', { full_time: '4', art_pe_p: '0' }, { is_small_rural: false, art_pe_covered: false }],
  [
    'E4',
    { above_degree_p: '7', backbone_p: '0', art_pe_p: '0', art_pe_relaxed_p: '1' },
    { is_small_rural: true, above_degree_per_100_p: '8.974359', art_pe_per_100_p: '0' },
  ],
  [
    'E5',
    { above_degree_j: '52', backbone_j: '9', art_pe_j: '7', art_pe_relaxed_j: '7' },
    { above_degree_per_100_j: '7.323944', art_pe_per_100_j: '0.985915' },
  ],
])('staff of %s', (name, ...expected) => {
  const all = Object.assign({}, ...expected)
  expect(figures(open(name), 'C', Object.keys(all))).toEqual(all)
})

test('with X1 the travelling teacher of E4 counts', () => {
  const relaxed = createEngine(withParameters(pack, { X1: 'true' }))
  expect(figure(open('E4', {}, relaxed), 'C.art_pe_per_100_p')).toBe('1.282051')
})

test.each([
  ['49', false],
  ['50', true],
  ['99', true],
  ['100', false],
])('with %s pupils a rural school is small: %s', (pupils, isSmall) => {
  const rest = [2, 3, 4, 5, 6].map((row) => [`B.enrolment/${row}/enrolled`, '0'])
  const session = open('E4', { 'B.enrolment/1/enrolled': pupils, ...Object.fromEntries(rest) })
  expect(figure(session, 'C.is_small_rural')).toBe(isSmall)
})

const teacher = (cells: Changes): Changes =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`C.teachers/1/${name}`, cell]))

test('who teaches both stages counts where there are more lessons; a tie is asked', () => {
  const both = (p: string, j: string) =>
    teacher({ stage: 'both', weekly_periods_p: p, weekly_periods_j: j })
  const stages = (changes: Changes) =>
    figures(open('E2', changes), 'C', ['full_time_p', 'full_time_j'])
  expect(stages(both('8', '6'))).toEqual({ full_time_p: '24', full_time_j: '24' })
  expect(stages(both('6', '8'))).toEqual({ full_time_p: '23', full_time_j: '25' })
  expect(stages(both('7', '7')).full_time_p).toBe('no_data')
  const tied = { ...both('7', '7'), ...teacher({ stage_if_equal: 'j' }) }
  expect(stages(tied)).toEqual({ full_time_p: '23', full_time_j: '25' })
})

test('only who is here on the reference date counts', () => {
  const count = (cells: Changes) => figure(open('E1', teacher(cells)), 'C.full_time')
  expect(count({ left_on: '2026-09-02' })).toBe('38')
  expect(count({ left_on: '2026-09-01' })).toBe('37')
  expect(count({ joined_on: '2026-09-02' })).toBe('37')
})

test('six years at the school make a teacher eligible for rotation, unless decided by hand', () => {
  const count = (cells: Changes) =>
    Number(figure(open('E1', teacher(cells)), 'C.rotation_eligible'))
  const before = count({ joined_on: '2020-09-02' })
  expect(count({ joined_on: '2020-09-01' })).toBe(before + 1)
  expect(count({ joined_on: '2020-09-02', rotation_override: 'yes' })).toBe(before + 1)
  expect(count({ joined_on: '2010-09-01', rotation_override: 'no' })).toBe(before)
})

test('training is due by 72 hours a year until five years are over', () => {
  const count = (start: string, hours: string) =>
    figure(open('E1', teacher({ training_cycle_start: start, training_hours: hours })), 'C.trained')
  expect([count('2021-09', '360'), count('2021-09', '359')]).toEqual(['35', '34'])
  expect([count('2024-09', '144'), count('2024-09', '143')]).toEqual(['35', '34'])
  expect([count('2015-09', '360'), count('2026-09', '0')]).toEqual(['35', '35'])
})

test('the kinds of recognition that count are the county’s to say', () => {
  const without = createEngine(withParameters(pack, { backbone_famous: 'false' }))
  expect(figure(open('E1', {}, without), 'C.backbone_p')).toBe('5')
})

test('one confirmed dropout of 640 is 0.156%', () => {
  expect(
    figures(open('E1'), 'D', ['opening_pupils', 'dropout_confirmed', 'dropout_rate', 'cases_open']),
  ).toEqual({
    ...{ opening_pupils: '640', dropout_confirmed: '1', dropout_rate: '0.15625', cases_open: '1' },
  })
})

test('the month follows from the cases', () => {
  const month = (changes: Changes) => {
    const session = open('E1', changes)
    const [row = ''] = session.rowsCounted(RegisterKey.parse('D.monthly'))
    const names = ['opened', 'reopened', 'dropout_new', 'suspected_new', 'returned', 'closed']
    return [...names, 'excluded', 'carried_next'].map((name) =>
      figure(session, `D.monthly/${row}/${name}`),
    )
  }
  expect(month({})).toEqual(['1', '0', '1', '0', '1', '0', '0', '1'])
  const closed = { 'D.cases/1/status': 'closed', 'D.cases/1/closed_on': '2026-09-30' }
  expect(month({ ...closed, 'D.cases/1/close_reason': 'K1' })).toEqual([
    ...['1', '0', '1', '0', '1', '1', '0', '0'],
  ])
  const again = Object.entries({
    ...{ case_no: '2026-002', c_id: '@D.children/1', category: 'D3', status: 'suspected' },
    ...{ discovered_on: '2026-09-30', reopens: '@D.cases/1' },
  }).map(([name, cell]) => [`D.cases/2/${name}`, cell])
  expect(month({ ...closed, ...Object.fromEntries(again) })).toEqual([
    ...['1', '1', '1', '1', '1', '1', '0', '1'],
  ])
})

test('a case closed after all legal steps stays open', () => {
  const closed = (reason: string): Changes => ({
    'D.cases/1/status': 'closed',
    'D.cases/1/closed_on': '2026-09-30',
    'D.cases/1/close_reason': reason,
  })
  const names = ['cases_open', 'closed_total']
  expect(figures(open('E1', closed('K1')), 'D', names)).toEqual({
    ...{ cases_open: '0', closed_total: '1' },
  })
  expect(figures(open('E1', closed('K11')), 'D', names)).toEqual({
    ...{ cases_open: '1', closed_total: '0' },
  })
})
