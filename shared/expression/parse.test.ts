import { expect, test } from 'vitest'
import { typeOf } from './check.ts'
import { ExpressionMistake } from './mistake.ts'
import { parse } from './parse.ts'
import { readsOf } from './reads.ts'
import type { Scope, Type } from './type.ts'

const fields: Readonly<Record<string, Type>> = {
  'A.books': { kind: 'number' },
  'A.opened': { kind: 'date' },
  'A.month': { kind: 'month' },
  'A.ok': { kind: 'truth' },
  'A.note': { kind: 'text' },
  'A.kind': { kind: 'code', list: 'KIND' },
  'A.other': { kind: 'code', list: 'OTHER' },
  'A.groups': { kind: 'codes', list: 'KIND' },
}
const columns: Readonly<Record<string, Type>> = {
  'A.rooms.area': { kind: 'number' },
  'A.rooms.kind': { kind: 'code', list: 'KIND' },
  'A.rooms.used': { kind: 'truth' },
  'A.floors.area': { kind: 'number' },
  'A.floors.kind': { kind: 'code', list: 'KIND' },
}
const scope: Scope = {
  form: (key) => key === 'A',
  field: (form, name) => fields[`${form}.${name}`],
  column: (register, name) => columns[`${register}.${name}`],
  register: (key) => key === 'A.rooms' || key === 'A.floors',
  parameter: (name) => (name === 'limit' ? { kind: 'number' } : undefined),
  hasCode: (list, code) => list === 'KIND' && ['music', 'art'].includes(code),
  attributeValues: (list, name) =>
    list === 'KIND' && name === 'group' ? ['quiet', 'loud'] : undefined,
  row: 'A.floors',
}

test.each([
  ['A.books * 2 - -1 / param.limit', 'number'],
  ['A.books >= 1 && !A.ok || A.kind in ["music"]', 'truth'],
  ["A.ok ? 'music' : A.kind", 'code'],
  ["A.ok ? 'a' : 'b'", 'text'],
  ["code(A.kind, 'group') == 'quiet'", 'truth'],
  ["'art' in A.groups", 'truth'],
  ['A.kind in A.groups', 'truth'],
  ['has(A.books) == has(previous.A.books)', 'truth'],
  ['year(A.opened) + month(A.month) + period.start_year', 'number'],
  ['A.opened < date(2026, 9, 1)', 'truth'],
  ["copied('A')", 'truth'],
  ["A.note.startsWith('x') && A.note.substring(0, 2) == A.note", 'truth'],
  ['A.rooms.count(r)', 'number'],
  ["A.rooms.count(r, r.kind == 'music')", 'number'],
  ['A.rooms.sum(r, r.area / param.limit, r.used)', 'number'],
  ['A.rooms.exists(r, r.used) || A.rooms.all(r, r.area > 2)', 'truth'],
  ['A.rooms.sum(r, r.area, r.kind == row.kind && r.used) + row.area', 'number'],
  ['min(1, 2, max(3)) + abs(ceil(0.5)) - floor(0.5)', 'number'],
])('%s is a %s', (text, kind) => {
  expect(typeOf(parse(text), scope).kind).toBe(kind)
})

const mistakes: readonly [string, ExpressionMistake['kind'], number, string?][] = [
  ['A.books +', 'syntax', 9],
  ['A.books # 2', 'syntax', 8],
  ["'open", 'syntax', 0],
  ['(1', 'syntax', 2],
  ['1 < 2 < 3', 'syntax', 6],
  ['has(1)', 'syntax', 4],
  ['A.ok in [A.books]', 'syntax', 9],
  ['A.bokks', 'unknown-name', 0, 'A.bokks'],
  ['books', 'unknown-name', 0, 'books'],
  ['1 + Z.books', 'unknown-name', 4, 'Z.books'],
  ['param.none', 'unknown-name', 0, 'param.none'],
  ['row.none', 'unknown-name', 0, 'A.floors.none'],
  ['period.day', 'unknown-name', 0, 'period.day'],
  ['sqrt(2)', 'unknown-name', 0, 'sqrt'],
  ['A.rooms.average(r, r.area)', 'unknown-name', 8, 'average'],
  ['A.rooms.sum(r, s.area)', 'unknown-name', 15, 's.area'],
  ['A.chairs.count(r)', 'unknown-name', 0, 'A.chairs'],
  ["code(A.kind, 'size')", 'unknown-name', 0, 'size'],
  ["copied('Z')", 'unknown-name', 0, 'Z'],
  ["A.kind == 'musik'", 'type', 10],
  ['A.kind == A.other', 'type', 10],
  ["code(A.kind, 'group') == 'silent'", 'type', 25],
  ['A.books == "1"', 'type', 11],
  ['A.ok + 1', 'type', 0],
  ['A.note < A.note', 'type', 7],
  ['A.ok ? 1 : true', 'type', 11],
  ['min()', 'type', 0],
  ['year(A.books)', 'type', 5],
  ['A.rooms.sum(r, r.used)', 'type', 15],
  ['A.rooms.sum(r, r.area * row.area)', 'type', 24],
  ['A.rooms.count(r, r.area > row.area)', 'type', 26],
  ['A.rooms.sum(r)', 'syntax', 0],
  ['A.rooms.sum(A, 1)', 'syntax', 12],
  ['A.rooms.sum(r, A.floors.count(f))', 'limit', 15],
  [`${'('.repeat(40)}1${')'.repeat(40)}`, 'limit', 32],
  [`${'!'.repeat(40)}true`, 'limit', 32],
  ['1+'.repeat(1_000).concat('1'), 'limit', 2_000],
]

test.each(mistakes)('%s is a mistake: %s at %i', (text, kind, at, name) => {
  const check = () => typeOf(parse(text), scope)
  expect(check).toThrow(ExpressionMistake)
  try {
    check()
  } catch (thrown) {
    expect(thrown).toMatchObject({ kind, offset: at })
    if (name !== undefined) expect(thrown).toMatchObject({ unknown: name })
  }
})

test('a row is unknown where there is none', () => {
  const { row: _, ...without } = scope
  expect(() => typeOf(parse('row.area'), without)).toThrow(ExpressionMistake)
})

test('long chains are no deep ones', () => {
  expect(typeOf(parse('1+'.repeat(900).concat('1')), scope).kind).toBe('number')
})

test('what an expression reads, in all of its branches', () => {
  const reads = readsOf(
    parse(
      "A.ok && copied('A') ? A.rooms.sum(r, r.area, r.kind == row.kind) : previous.A.books * param.limit",
    ),
  )
  expect(reads.fields).toEqual(new Set(['A.ok']))
  expect(reads.registers).toEqual(new Map([['A.rooms', new Set(['area', 'kind'])]]))
  expect(reads.row).toEqual(new Set(['kind']))
  expect(reads.previous).toEqual(new Set(['A.books']))
  expect(reads.parameters).toEqual(new Set(['limit']))
  expect(reads.copied).toEqual(new Set(['A']))
})
