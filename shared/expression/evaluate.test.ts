import { expect, test } from 'vitest'
import { decimal, toDecimal } from '#shared/number/rational.ts'
import { compile, type Leaves } from './evaluate.ts'
import { parse } from './parse.ts'
import { noData, notApplicable, numberValue, textValue, type Value } from './value.ts'

const named: Readonly<Record<string, Value>> = {
  t: { kind: 'truth', truth: true },
  f: { kind: 'truth', truth: false },
  x: noData(['A.x']),
  y: noData(['A.y']),
  z: notApplicable('zero_denominator'),
  two: numberValue(decimal('2')),
  day: textValue('2026-02-28'),
  month: textValue('2026-02'),
  kind: textValue('music'),
  groups: { kind: 'codes', codes: ['left', 'migrant'] },
}

const leaves: Leaves<null> = {
  name: (node) => () => named[node.name] ?? noData([node.name]),
  aggregate: () => () => numberValue(decimal('7')),
  copied: () => () => ({ kind: 'truth', truth: true }),
  school: (name) => () => textValue(name === 'code' ? '2199000001' : '青石镇中心小学'),
  startYear: () => () => numberValue(decimal('2026')),
  parameter: () => numberValue(decimal('0.85')),
  attribute: () => (code) => (code === 'music' ? 'loud' : ''),
}

/** `x` stands for `A.x`. */
function ask(text: string): string {
  const value = compile(
    parse(text.replace(/\b(t|f|x|y|z|two|day|kind|groups)\b/g, 'A.$1')),
    leaves,
  )(null, -1)
  if (value.kind === 'number') return toDecimal(value.number, 12)
  if (value.kind === 'truth') return String(value.truth)
  if (value.kind === 'text') return value.text
  if (value.kind === 'no_data') return `no data: ${value.missing.join(' ')}`
  return value.kind
}

test.each([
  ['t && t', 'true'],
  ['t && f', 'false'],
  ['f && f', 'false'],
  ['t && x', 'no data: A.x'],
  ['x && t', 'no data: A.x'],
  ['f && x', 'false'],
  ['x && f', 'false'],
  ['x && y', 'no data: A.x A.y'],
  ['x && x', 'no data: A.x'],
  ['z && f', 'false'],
  ['z && t', 'not_applicable'],
  ['z && x', 'no data: A.x'],
  ['t || f', 'true'],
  ['f || f', 'false'],
  ['t || x', 'true'],
  ['x || t', 'true'],
  ['f || x', 'no data: A.x'],
  ['x || y', 'no data: A.x A.y'],
  ['z || t', 'true'],
  ['!t', 'false'],
  ['!x', 'no data: A.x'],
  ['!z', 'not_applicable'],
])('%s is %s', (text, result) => {
  expect(ask(text)).toBe(result)
})

test.each([
  ['0.1 + 0.2 == 0.3', 'true'],
  ['1 / 3 * 3', '1'],
  ['2 - 3 - 4', '-5'],
  ['2 + 3 * 4', '14'],
  ['-two', '-2'],
  ['- -two', '2'],
  ['-x', 'no data: A.x'],
  ['two / 0', 'not_applicable'],
  ['x / 0', 'not_applicable'],
  ['0 / x', 'no data: A.x'],
  ['x + z', 'no data: A.x'],
  ['two * z', 'not_applicable'],
  ['x < y', 'no data: A.x A.y'],
  ["kind == 'music'", 'true'],
  ["kind in ['art', 'music']", 'true'],
  ['two in [1, 3]', 'false'],
  ['x in [1]', 'no data: A.x'],
  ["'left' in groups", 'true'],
  ["'other' in groups", 'false'],
  ['kind in x', 'no data: A.x'],
  ['t ? two : x', '2'],
  ['f ? x : two', '2'],
  ['x ? 1 : 2', 'no data: A.x'],
  ['z ? 1 : 2', 'not_applicable'],
  ['has(two)', 'true'],
  ['has(x)', 'false'],
  ['has(z)', 'false'],
  ["code(kind, 'noise')", 'loud'],
  ["code(x, 'noise')", 'no data: A.x'],
  ["copied('A')", 'true'],
  ['period.start_year - param.floor', '2025.15'],
  ['abs(-1.5) + abs(2)', '3.5'],
  ['ceil(1.2) + floor(-1.2)', '0'],
  ['min(3, two, 5) + max(3, two)', '5'],
  ['max(3, x)', 'no data: A.x'],
  ['year(day) + month(day)', '2028'],
  ['month(x)', 'no data: A.x'],
  ['day < date(2026, 3, 1)', 'true'],
  ['date(2024, 2, 29)', '2024-02-29'],
  ['date(2026, 2, 29)', 'not_applicable'],
  ['date(2026, 2.5, 1)', 'not_applicable'],
  ['date(2026, x, 1)', 'no data: A.x'],
  ['days(date(2026, 2, 28), date(2026, 3, 1))', '1'],
  ['days(date(2024, 2, 28), date(2024, 3, 1))', '2'],
  ['days(date(2026, 3, 1), date(2026, 2, 28))', '-1'],
  ['days(day, x)', 'no data: A.x'],
  ['days(date(2026, 2, 30), day)', 'not_applicable'],
  ['years(date(2010, 9, 1), date(2026, 8, 31))', '15'],
  ['years(date(2010, 8, 31), date(2026, 8, 31))', '16'],
  ['years(date(2012, 2, 29), date(2013, 2, 28))', '0'],
  ['years(date(2012, 2, 29), date(2013, 3, 1))', '1'],
  ["born('990101201403050013')", '2014-03-05'],
  ["born('G990101201403050013')", '2014-03-05'],
  ["born('990101201302290387')", 'not_applicable'],
  ["born('short')", 'not_applicable'],
  ['born(x)', 'no data: A.x'],
  ['school.code', '2199000001'],
  ["kind.startsWith('mu')", 'true'],
  ['kind.substring(1, 3)', 'us'],
  ['kind.substring(-1, 99)', 'music'],
  ["x.startsWith('a')", 'no data: A.x'],
  ['A.rooms.count(r)', '7'],
])('%s gives %s', (text, result) => {
  expect(ask(text)).toBe(result)
})

test('at most 200 missing cells are named', () => {
  const many = Array.from({ length: 150 }, (_, index) => `A.n${index}`)
  const sum = compile(parse(many.join(' + ').concat(' + A.x')), leaves)(null, -1)
  expect(sum).toMatchObject({ kind: 'no_data' })
  const deep = compile(parse(`${many.join('+')} + ${many.join('+').replaceAll('n', 'm')}`), leaves)
  const value = deep(null, -1)
  expect(value.kind === 'no_data' && value.missing).toHaveLength(200)
})
