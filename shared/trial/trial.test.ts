import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { FieldName, FormKey, Period, RowId } from '#shared/ids.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { buildings, rowIds, smallSituation } from '#shared/testing/small-school.ts'
import { isSamePlace, supposed, type TrialChange } from './change.ts'
import { trialOf } from './compare.ts'

const engine = createEngine(smallPack)
const about = { period: Period.parse('2026-2027'), kind: 'test' } as const
const [form, field] = [FormKey.parse('S'), FieldName.parse('pupils')]
const column = FieldName.parse('area_m2')

const change: fc.Arbitrary<TrialChange> = fc.oneof(
  fc.nat(900).map((value) => ({ is: 'field' as const, form, field, value: `${value}` })),
  fc.record({
    is: fc.constant('cell' as const),
    register: fc.constant(buildings),
    row: fc.constantFrom(...rowIds),
    column: fc.constant(column),
    value: fc.nat(900).map(String),
  }),
  fc.record({
    is: fc.constant('more' as const),
    register: fc.constant(buildings),
    row: fc.constantFrom(...rowIds),
    ids: fc.uniqueArray(
      fc.uuid().map((id) => RowId.parse(id)),
      { maxLength: 3 },
    ),
  }),
  fc.record({
    is: fc.constant('without' as const),
    register: fc.constant(buildings),
    row: fc.constantFrom(...rowIds),
  }),
)

test('a trial never changes the answers that it supposes otherwise', () => {
  const before = JSON.stringify(smallSituation)
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      trialOf(engine, about, smallSituation, changes)
      expect(JSON.stringify(smallSituation)).toBe(before)
    }),
  )
})

test('what is supposed comes to what the engine says of a draft that was changed so', () => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(900), fc.constantFrom(...rowIds), (pupils, area, row) => {
      const session = engine.open(smallSituation, about)
      session.apply({ op: 'set', form, field, value: `${pupils}` })
      session.apply({ op: 'set-cell', register: buildings, row, column, value: `${area}` })
      const changes: readonly TrialChange[] = [
        { is: 'field', form, field, value: `${pupils}` },
        { is: 'cell', register: buildings, row, column, value: `${area}` },
      ]
      const would = trialOf(engine, about, smallSituation, changes).flatMap(
        (one) => one.would ?? [],
      )
      expect(would).toEqual(session.units())
    }),
  )
})

test('nothing supposed is what is, and two more rows are two more rows', () => {
  for (const { now, would } of trialOf(engine, about, smallSituation, []))
    expect(would).toEqual(now)
  const [row, other] = rowIds
  if (row === undefined || other === undefined) throw new Error('there are three')
  const ids = [7, 8].map((digit) =>
    RowId.parse(`${`${digit}`.repeat(8)}-0000-4000-8000-000000000000`),
  )
  const more: TrialChange = { is: 'more', register: buildings, row, ids }
  const rows = supposed(smallSituation, [more]).registers[buildings]
  expect(rows).toHaveLength(5)
  expect(rows?.filter(({ cells }) => cells['label'] === '楼0')).toHaveLength(3)
  const without: TrialChange = { is: 'without', register: buildings, row: other }
  expect(supposed(smallSituation, [more, without]).registers[buildings]).toHaveLength(4)
  expect(isSamePlace(more, { ...more, ids: [] })).toBe(true)
  expect(isSamePlace(more, without)).toBe(false)
})
