import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { FormKey, Period, RegisterKey } from '#shared/ids.ts'
import { parseCsv } from '#shared/spreadsheet/parse-csv.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { bestReading, columnsOf, readingsOf } from './read-file.ts'
import type { TryAsked } from './trial.ts'
import { trialLines } from './trial-lines.ts'
import { tryImport } from './try-import.ts'

const pack = builtInPack()
const period = Period.parse('2026-2027')
const about = { period, kind: 'test' } as const
const empty = Situation.parse({
  ...{ forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [] },
})
const teachers = { kind: 'register', register: RegisterKey.parse('C.teachers') } as const

function asked(target: TryAsked['target'], text: string, situation = empty): TryAsked {
  const known = { target, columns: columnsOf(pack, target, 'clerk'), remembered: {} }
  const readings = readingsOf([parseCsv(text, 'a.csv')], known)
  const reading = readings[bestReading(readings)]
  if (reading === undefined) throw new Error('nothing to read')
  return {
    ...{ pack, situation, ...about, role: 'clerk', language: 'zh', target },
    ...{ ...reading, knownBy: ['name', 'birth_ym'], blanks: 'keep' },
  }
}

const roster =
  '姓名,性别,出生年月,学历,周课时\n陈秀英,女,1985-03,本科,12\n李伟,男,1979-01,研究生毕业,400\n'

test('says what the checks of the pack find in each line, and what is still blank', () => {
  const tried = tryImport(asked(teachers, roster), () => undefined)
  expect(tried.plan.lines.map(({ outcome }) => outcome)).toEqual(['added', 'added'])
  const lines = trialLines(tried).filter(({ tone }) => tone === 'error')
  expect(lines.map(({ line, caption, column, text }) => [line, caption, column, text])).toEqual([
    [3, '李伟', 'weekly_periods', '400'],
    [3, '李伟', 'degree', '研究生毕业'],
  ])
  expect(tried.blanks).toContainEqual({ column: 'category', count: 2 })
})

test('what was wrong before the import is not said of it', () => {
  const first = tryImport(asked(teachers, roster), () => undefined)
  const session = createEngine(pack).open(empty, about)
  for (const edit of first.plan.edits) session.apply(edit)
  const again = tryImport(asked(teachers, roster, session.situation()), () => undefined)
  expect(again.plan.edits).toEqual([])
  expect(again.plan.lines.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged'])
  expect(again.problems).toEqual([])
})

test('progress only goes forward and comes to its end', () => {
  const parts: number[] = []
  const many = Array.from({ length: 3_000 }, (_, at) => `王${at},女,1980-01,本科,10`).join('\n')
  tryImport(asked(teachers, `姓名,性别,出生年月,学历,周课时\n${many}`), (part) => parts.push(part))
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(parts.length).toBeGreaterThan(5)
  expect(parts.at(-1)).toBe(1)
})

test('a form is read line by line', () => {
  const form = { kind: 'form', form: FormKey.parse('C') } as const
  const tried = tryImport(asked(form, '核定编制数,60\n副校长数,三\n'), () => undefined)
  expect(tried.plan.edits).toEqual([
    { op: 'set', form: 'C', field: 'quota_approved', value: '60' },
    { op: 'set', form: 'C', field: 'vice_principals', value: '三' },
  ])
  expect(trialLines(tried).map(({ column, text }) => [column, text])).toEqual([
    ['vice_principals', '三'],
  ])
})
