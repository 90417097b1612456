import { expect, test } from 'vitest'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import {
  addRow,
  confirmRegister,
  emptySituation,
  rowId,
  schoolYear,
  set,
  setCell,
} from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import type { Edit } from './edit.ts'
import { createEngine } from './engine.ts'

const engine = createEngine(enginePack)

function sessionWith(...edits: readonly Edit[]) {
  const session = engine.open(emptySituation, schoolYear)
  for (const edit of edits) session.apply(edit)
  return session
}

const nineYear = [
  set('S.school_type', '312'),
  set('S.is_dense', false),
  set('S.snapshot_date', '2026-09-01'),
  set('B.N_p', '372'),
  set('B.N_j', '268'),
  set('A.teaching', '3620'),
  set('A.indoor', '320'),
  set('A.ground', '5640'),
  set('A.equipment', '152.00'),
  set('A.rooms', '17'),
]

test('a nine-year school has the figures and needs of domain §9.4', () => {
  const units = sessionWith(...nineYear).units()
  expect(
    units.map(({ stage, verdict, indicators }) => ({
      stage,
      verdict,
      results: indicators.map(({ id, figure, standing, need }) => [
        id,
        figure.state === 'value' ? Number(figure.value).toFixed(2) : figure.state,
        standing,
        need,
      ]),
    })),
  ).toEqual([
    {
      stage: 'p',
      verdict: 'incomplete',
      results: [
        ['R4', '4.95', 'met', '0'],
        ['R5', '8.94', 'met', '0'],
        ['R6', '2279.54', 'met', '0'],
        ['R7', '2.55', 'met', '0'],
      ],
    },
    {
      stage: 'j',
      verdict: 'incomplete',
      results: [
        ['R4', '5.44', 'floor_ok', '215.854545454545'],
        ['R5', '9.83', 'floor_ok', '223.054545454545'],
        ['R6', '2507.50', 'met', '0'],
        ['R7', '2.80', 'met', '0'],
      ],
    },
  ])
})

test('aggregates wait for their register and for every cell of a counted row', () => {
  const session = sessionWith(
    set('S.snapshot_date', '2026-09-01'),
    set('S.school_type', '211'),
    set('B.N_p', '10'),
    addRow('A.buildings', 1),
    addRow('A.buildings', 2),
    setCell('A.buildings', 1, 'area', '300'),
    setCell('A.buildings', 1, 'floors', '3'),
    setCell('A.buildings', 2, 'area', '50.5'),
  )
  const sum = () => session.cell('A.floor_area').computed
  expect(sum()).toEqual({ state: 'no_data', missing: ['A.buildings'] })
  expect(session.apply(confirmRegister('A.buildings'))).toContain('A.floor_area')
  expect(sum()).toEqual({
    state: 'no_data',
    missing: [`A.buildings/${rowId(2)}/floors`],
  })
  session.apply(setCell('A.buildings', 2, 'floors', '1'))
  expect(sum()).toEqual({ state: 'value', value: '150.5' })
  expect(session.rowsCounted(RegisterKey.parse('A.buildings'))).toEqual([rowId(1), rowId(2)])
  session.apply(setCell('A.buildings', 2, 'floors', '0'))
  expect(sum()).toEqual({ state: 'not_applicable', reason: 'zero_denominator' })
})

test('sessions give back what was entered', () => {
  const session = sessionWith(...nineYear, addRow('A.buildings', 1))
  const again = engine.open(session.situation(), schoolYear)
  expect(again.situation()).toEqual(session.situation())
  expect(again.units()).toEqual(session.units())
  expect(again.violations(FormKey.parse('A'))).toEqual(session.violations(FormKey.parse('A')))
})
