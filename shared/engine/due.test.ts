import { expect, test } from 'vitest'
import { FormKey, Period } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { createEngine } from './engine.ts'

const at = (period: string) => ({ period: Period.parse(period), kind: 'test' }) as const
const form = FormKey.parse('A')

const withDue = (due: string, cutoff = '15') =>
  createEngine(
    Pack.parse({
      ...enginePack,
      parameters: {
        ...enginePack.parameters,
        cutoff: { ...enginePack.parameters['exempt_below'], value: cutoff },
      },
      forms: enginePack.forms.map((one) => (one.key === form ? { ...one, due } : one)),
    }),
  )

test('a form is due on a day of its period, which a parameter moves', () => {
  const due = 'date(period.start_year + 1, 3, param.cutoff)'
  expect([...withDue(due).due(at('2026-2027'))]).toEqual([[form, '2027-03-15']])
  expect([...withDue(due, '31').due(at('2027-2028'))]).toEqual([[form, '2028-03-31']])
})

test('a day that does not exist, and a form of another kind of period, are not due', () => {
  expect([...withDue('date(period.start_year, 2, 30)').due(at('2026-2027'))]).toEqual([])
  expect([...withDue('date(period.start_year, 3, 1)').due(at('2026-2027.autumn'))]).toEqual([])
})

test('every form of the built-in pack that a school fills has its day', () => {
  const engine = createEngine(builtInPack())
  const days = engine.due(at('2026-2027'))
  expect(days.size).toBe(engine.pack.forms.filter(({ level }) => level !== 'county').length)
  expect(days.get(form)).toBe('2026-10-25')
})
