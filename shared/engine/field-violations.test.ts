import { expect, test } from 'vitest'
import type { Answer } from '#shared/answer.ts'
import { noData, numberValue, textValue, type Value } from '#shared/expression/value.ts'
import { decimal } from '#shared/number/rational.ts'
import type { FieldType } from '#shared/pack/field.ts'
import { type Asked, fieldViolations } from './field-violations.ts'

const label = { zh: '占地面积', en: 'Site area' }

function judge(type: FieldType, answer: Answer | undefined, more: Partial<Asked> = {}) {
  const computed = more.value === undefined ? {} : { computed: 'A.y' }
  return fieldViolations({
    field: { name: 'x', label, type, unit: { zh: '㎡', en: '㎡' }, ...computed },
    ref: 'A.x',
    row: undefined,
    answer,
    value: noData(['A.x']),
    isRequired: false,
    min: undefined,
    max: undefined,
    codes: undefined,
    where: { kind: 'real', provinces: undefined },
    ...more,
  }).map(({ check, message, severity }) => [check, severity, message.zh, message.en])
}

const area: FieldType = { kind: 'dec', places: 2 }
const number = (text: string): Value => numberValue(decimal(text))

test.each<[string, FieldType, Answer | undefined, Partial<Asked>, string, string]>([
  ['required', area, undefined, { isRequired: true }, '占地面积未填', 'Site area is not filled in'],
  ['required', area, '  ', { isRequired: true }, '占地面积未填', 'Site area is not filled in'],
  [
    'type',
    area,
    '1.234',
    {},
    '占地面积应为最多 2 位小数的数',
    'Site area must be a number with at most 2 decimals',
  ],
  ['type', { kind: 'date' }, '2026-02-30', {}, '占地面积应为日期，如 2026-09-01', ''],
  ['range', area, '-0.01', {}, '占地面积不能小于 0 ㎡', 'Site area must be at least 0 ㎡'],
  [
    'range',
    area,
    '3',
    { max: number('2.5') },
    '占地面积不能大于 2.5 ㎡',
    'Site area must be at most 2.5 ㎡',
  ],
  [
    'range',
    { kind: 'date' },
    '2026-09-02',
    { max: textValue('2026-09-01') },
    '占地面积不能晚于 2026-09-01',
    'Site area must not be after 2026-09-01',
  ],
  [
    'code',
    { kind: 'enum', codes: 'USE' },
    'shed',
    { codes: new Set(['dorm']) },
    '占地面积的代码“shed”不在代码表中',
    '',
  ],
  ['code', { kind: 'enums', codes: 'USE' }, ['dorm', 'shed'], { codes: new Set(['dorm']) }, '', ''],
  ['range', area, undefined, { value: number('9'), max: number('8') }, '', ''],
  ['V3', { kind: 'school_code' }, '12', {}, '学校标识码应为 10 位数字', ''],
])('%s: %j with %j', (check, type, answer, more, zh, en) => {
  const [found, ...others] = judge(type, answer, more)
  expect(others).toEqual([])
  expect(found?.slice(0, 2)).toEqual([check, 'error'])
  if (zh !== '') expect(found?.[2]).toBe(zh)
  if (en !== '') expect(found?.[3]).toBe(en)
})

test.each<[FieldType, Answer]>([
  [area, '0'],
  [area, '123456789012.25'],
  [{ kind: 'int' }, '007'],
  [{ kind: 'wan', places: 4 }, '131.2000'],
  [{ kind: 'yuan' }, '0.05'],
  [{ kind: 'year' }, '2008'],
  [{ kind: 'ym' }, '2026-09'],
  [{ kind: 'date' }, '2024-02-29'],
  [{ kind: 'bool' }, false],
  [{ kind: 'text', max: 2 }, '𠮷𠮷'],
  [{ kind: 'ref', register: 'C.teachers' }, '00000000-0000-4000-8000-000000000001'],
  [{ kind: 'name' }, '李梅'],
])('%j takes %j', (type, answer) => {
  expect(judge(type, answer)).toEqual([])
})

test.each<[FieldType, Answer]>([
  [area, '1e3'],
  [area, '１２'],
  [area, '1234567890123'],
  [area, true],
  [area, ['1']],
  [{ kind: 'int' }, '1.5'],
  [{ kind: 'yuan' }, '0.055'],
  [{ kind: 'year' }, '0999'],
  [{ kind: 'year' }, '20260'],
  [{ kind: 'ym' }, '2026-13'],
  [{ kind: 'date' }, '2026-9-1'],
  [{ kind: 'bool' }, 'true'],
  [{ kind: 'text', max: 2 }, '三个字'],
  [{ kind: 'ref', register: 'C.teachers' }, 'x'],
  [{ kind: 'enums', codes: 'USE' }, 'dorm'],
  [{ kind: 'enum', codes: 'USE' }, ['dorm']],
])('%j does not take %j', (type, answer) => {
  const [found] = judge(type, answer)
  expect(found?.slice(0, 2)).toEqual(['type', 'error'])
  expect(found?.[2]).toMatch(/^占地面积应为/)
  expect(found?.[3]).toMatch(/^Site area must be /)
})
