import { expect, test } from 'vitest'
import { Orphan } from '#shared/pack/orphan.ts'
import { rowId } from '#shared/testing/edits.ts'
import { orphanFacts } from './orphan-facts.ts'

const told = { version: 1, why: 'gone' }
const row = rowId(1)

test.for([
  [{ kind: 'answer', form: 'A', field: 'books', value: '12' }, 'A.books', '12'],
  [
    { kind: 'cell', register: 'A.plans', row, column: 'use', value: ['1', '2'] },
    `A.plans/${row}/use`,
    '1 2',
  ],
  [
    {
      kind: 'row',
      register: 'A.plans',
      row: { id: row, from: '2026-09-01', cells: { ok: false, n: '3' } },
    },
    `A.plans/${row}`,
    'ok ✕ · n 3',
  ],
  [{ kind: 'reason', reason: { check: 'A-X01', text: '停用' } }, 'A-X01', '停用'],
  [{ kind: 'section', form: 'A', section: 'site' }, 'A#site', '✓'],
  [{ kind: 'complete', register: 'A.plans' }, 'A.plans', '✓'],
] as const)('%o is told by its old name', ([orphan, place, value]) => {
  expect(orphanFacts(Orphan.parse({ ...orphan, ...told }))).toEqual({ place, value })
})
