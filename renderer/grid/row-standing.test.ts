import { expect, test } from 'vitest'
import type { Violation } from '#shared/engine/outcome.ts'
import { standingOf, standings, worst } from './row-standing.ts'

const message = { zh: '', en: '' }
const blank: Violation = { check: 'required', severity: 'error', message, cells: ['C.t/r1/name'] }
const error: Violation = { check: 'V5', severity: 'error', message, cells: ['C.t/r1/id_card'] }
const warning: Violation = { check: 'C-X01', severity: 'warning', message, cells: ['C.t/r2/sex'] }
const explained: Violation = { ...warning, reason: '已核对' }

test('a mistake outweighs a warning, a warning a blank; what is explained weighs nothing', () => {
  expect(standingOf([blank, warning, error])).toBe('error')
  expect(standingOf([blank, warning])).toBe('warning')
  expect(standingOf([blank, explained])).toBe('blank')
  expect(standingOf([explained])).toBeUndefined()
  expect(worst([blank, warning, error])).toBe(error)
  expect(worst([explained])).toBeUndefined()
})

test('a violation stands at each row that it names, of this register only', () => {
  const doubled: Violation = {
    check: 'unique',
    severity: 'error',
    message,
    cells: ['C.t/r1/id_card', 'C.t/r3/id_card', 'C.staff'],
  }
  expect([...standings('C.t', [doubled, blank, warning])]).toEqual([
    ['r1', 'error'],
    ['r3', 'error'],
    ['r2', 'warning'],
  ])
  expect(standings('C.other', [error]).size).toBe(0)
})
