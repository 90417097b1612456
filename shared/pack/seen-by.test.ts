import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import { createEngine, type Session } from '#shared/engine/engine.ts'
import { isFault } from '#shared/fault.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { emptySituation, rowId, schoolYear } from '#shared/testing/edits.ts'
import { guardedPack } from '#shared/testing/guarded-pack.ts'
import { editsOf } from '#shared/testing/random-edits.ts'
import { shownCells } from '#shared/testing/shown.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { smallSituation } from '#shared/testing/small-school.ts'
import { loadPack } from './load.ts'
import { Orphan } from './orphan.ts'
import type { Pack } from './pack.ts'
import {
  fieldOfCell,
  hiddenFrom,
  orphansWithout,
  packSeenBy,
  sees,
  situationWithout,
} from './seen-by.ts'

const hidden = hiddenFrom(guardedPack, 'clerk')

test('who has the role sees the field, and nobody else', () => {
  expect(hiddenFrom(guardedPack, 'special_ed').size).toBe(0)
  expect([...hidden]).toEqual(['S.head', 'S.telephone', 'A.buildings.keeper'])
  expect(hiddenFrom(guardedPack, 'principal')).toEqual(hidden)
  expect(packSeenBy(guardedPack, 'special_ed')).toBe(guardedPack)
  expect(packSeenBy(smallPack, 'clerk')).toBe(smallPack)
  expect(sees('clerk', { role: undefined })).toBe(true)
})

test('for others neither pack nor answers nor reasons name it', () => {
  const pack = packSeenBy(guardedPack, 'clerk')
  expect(JSON.stringify(pack)).not.toMatch(/head|keeper|telephone/)
  expect(pack.forms[0]?.sections[0]?.fields).toEqual(['type', 'pupils'])
  const reason = { check: 'V7', cell: 'S.head', text: '少数民族姓名' }
  const situation = {
    ...smallSituation,
    reasons: [...smallSituation.reasons, reason],
    previous: { S: { head: '张三', pupils: '90' } },
  }
  const seen = situationWithout(situation, hidden)
  expect(JSON.stringify(seen)).not.toMatch(/覃|守|少数|张三/)
  expect(seen.reasons).toEqual(smallSituation.reasons)
  expect(seen.previous).toEqual({ S: { pupils: '90' } })
})

test('nor does what lost its place', () => {
  const told = { version: 1, why: 'gone' } as const
  const [S, A] = ['S', 'A.buildings']
  const row = { id: rowId(1), from: '2026-09-01', cells: { keeper: '王强', label: '楼' } }
  const orphans = [
    { kind: 'answer', form: S, field: 'head', value: '覃', ...told },
    { kind: 'answer', form: S, field: 'pupils', value: '9', ...told },
    { kind: 'cell', register: A, row: rowId(1), column: 'keeper', value: '王强', ...told },
    { kind: 'row', register: A, row, ...told },
    { kind: 'reason', reason: { check: 'V7', cell: 'S.head', text: '理由' }, ...told },
    { kind: 'reason', reason: { check: 'S-X01', text: '理由' }, ...told },
    { kind: 'complete', register: A, ...told },
    { kind: 'section', form: S, section: 'all', ...told },
  ].map((orphan) => Orphan.parse(orphan))
  const seen = orphansWithout(orphans, hidden)
  expect(JSON.stringify(seen)).not.toMatch(/覃|王强|S\.head/)
  expect(seen.map(({ kind }) => kind)).toEqual(['answer', 'row', 'reason', 'complete', 'section'])
})

test('a cell is of a field, wherever its row is', () => {
  expect(fieldOfCell('S.head')).toBe('S.head')
  expect(fieldOfCell(`A.buildings/${rowId(1)}/keeper`)).toBe('A.buildings.keeper')
  expect(fieldOfCell(`A.buildings/${rowId(1)}`)).toBe('A.buildings')
})

function edited(pack: Pack, situation: Parameters<typeof situationWithout>[0]): Session {
  return createEngine(pack).open(situation, schoolYear)
}

const packs: readonly [string, Pack, number][] = [
  ['the small pack', guardedPack, 100],
  ['the built-in pack', loadPack(canonicalBytes(builtInPack())), 15],
]

test.each(packs)('whoever sees less sees all else as it is: %s', async (_, pack, numRuns) => {
  const kept = hiddenFrom(pack, 'clerk')
  const [whole, part] = [createEngine(pack), packSeenBy(pack, 'clerk')]
  expect(kept.size).toBeGreaterThan(0)
  const isKept = (cell: string): boolean => kept.has(fieldOfCell(cell))
  await fc.assert(
    fc.property(editsOf(pack), (edits) => {
      const full = whole.open(emptySituation, schoolYear)
      for (const edit of edits) {
        try {
          full.apply(edit)
        } catch (thrown) {
          if (!isFault(thrown, 'edit-unknown-cell')) throw thrown
        }
      }
      const seen = edited(part, situationWithout(full.situation(), kept))
      const all = [...shownCells(pack, full)].filter(([cell]) => !isKept(cell))
      expect([...shownCells(part, seen)]).toEqual(all)
      expect(seen.units()).toEqual(full.units())
      expect(seen.measures()).toEqual(full.measures())
      expect(seen.violations()).toEqual(
        full.violations().filter(({ cells }) => !cells.every(isKept)),
      )
    }),
    { numRuns },
  )
})
