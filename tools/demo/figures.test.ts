import { expect, test } from 'vitest'
import { UnitResult } from '#shared/engine/outcome.ts'
import { differences, figuresOf } from './figures.ts'
import { mistakesOf } from './judge.ts'
import { tableLines } from './table.ts'
import { vectors } from './vectors.ts'
import { demoWords } from './words.ts'

const unit = (stage: 'p' | 'j', values: Readonly<Record<string, string>>) =>
  UnitResult.parse({
    stage,
    verdict: 'incomplete',
    pupils: { state: 'value', value: '100' },
    indicators: Object.entries(values).map(([id, value]) => ({
      id,
      figure: value === '' ? { state: 'no_data', missing: [] } : { state: 'value', value },
      standing: 'met',
      threshold: '1',
      floor: '0.85',
      rounding_sensitive: false,
    })),
  })

test('figures are rounded half-up to six places, zeros kept; no value is a dash', () => {
  const units = [unit('p', { R4: '4.94901019796', R5: '2.5', R6: '0.0000005', R7: '' })]
  expect(figuresOf(units)).toEqual([
    { stage: 'p', R4: '4.949010', R5: '2.500000', R6: '0.000001', R7: '—' },
  ])
})

test('the indicators of a unit that stand in the records of two forms are one unit', () => {
  const units = [unit('p', { R4: '1', R5: '2' }), unit('j', {}), unit('p', { R6: '3', R7: '4' })]
  expect(figuresOf(units)).toEqual([
    { stage: 'p', R4: '1.000000', R5: '2.000000', R6: '3.000000', R7: '4.000000' },
    { stage: 'j', R4: '—', R5: '—', R6: '—', R7: '—' },
  ])
})

test('every figure that differs is named, and a unit that is missing too', () => {
  const [primary, junior] = vectors['E2'] ?? []
  if (!primary || !junior) throw new Error('E2 has two units')
  expect(differences('E2', [primary, junior], [primary, junior])).toEqual([])
  expect(differences('E2', [primary, { ...junior, R5: '9.83' }], [primary, junior])).toEqual([
    'E2 j R5: 9.83 instead of 9.832034',
  ])
  expect(differences('E2', [primary], [primary, junior])).toEqual(['E2: units p instead of p j'])
})

test('a wrong figure, a district that disagrees and a receipt that does not verify are mistakes', () => {
  const schools = Object.entries(vectors).map(([name, units]) => ({ code: name, name, units }))
  const right = {
    schools,
    bundles: [],
    receipts: schools.map(({ code }) => ({ school: code, through: 1, verified: true })),
    recounted: new Map(schools.map(({ code, units }) => [code, units])),
  }
  const names = Object.keys(vectors)
  expect(mistakesOf(right, names)).toEqual([])
  expect(mistakesOf({ ...right, recounted: new Map() }, names)).toEqual([
    'E1 (district): units  instead of p',
    'E2 (district): units  instead of p j',
  ])
  expect(mistakesOf({ ...right, receipts: right.receipts.slice(1) }, names)).toEqual([
    'E1: no verified receipt',
  ])
  expect(mistakesOf({ ...right, schools: schools.slice(0, 1) }, names)).toEqual(['E2: no result'])
})

test('the table lines up: a Chinese sign takes two columns', () => {
  const lines = tableLines(
    [
      { code: '1', name: '青石小学', units: vectors['E1'] ?? [] },
      { code: '2', name: 'E2', units: vectors['E2'] ?? [] },
    ],
    demoWords.zh,
  )
  expect(lines).toEqual([
    '                        R4        R5           R6        R7',
    '青石小学  小学部  4.875389  7.632399  2043.613707  2.647975',
    'E2        小学部  4.949010  8.938212  2279.544091  2.549490',
    'E2        初中部  5.443911  9.832034  2507.498500  2.804439',
  ])
})
