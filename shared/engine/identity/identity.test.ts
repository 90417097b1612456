import { expect, test } from 'vitest'
import type { FieldType } from '#shared/pack/field.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { identityProblems } from './identity.ts'
import { provincesOf } from './region.ts'

const kinds: Readonly<Record<string, FieldType['kind']>> = {
  V1: 'idcard',
  V2: 'uscc',
  V3: 'school_code',
  V4: 'xueji',
  V5: 'region',
  V7: 'phone',
  V8: 'name',
}

const provinces = provincesOf(builtInPack())

const problems = (rule: string, text: string, kind: 'real' | 'test' = 'real') =>
  identityProblems(kinds[rule] ?? 'text', text, { kind, provinces })

// The samples of domain §9.8; those of region 99 are fictional and pass only in a test workspace.
test.each([
  ['V1', '11010519491231002X', 'real'],
  ['V1', '440524188001010014', 'real'],
  ['V1', '990101201403050013', 'test'],
  ['V1', '990101201109170428', 'test'],
  ['V1', '990101201202290387', 'test'],
  ['V2', '12990101456000017H', 'real'],
  ['V2', '12990101MB0C12344R', 'real'],
  ['V2', '91990101456000017C', 'real'],
  ['V3', '2111000001', 'real'],
  ['V3', '2199000001', 'test'],
  ['V4', 'G990101201403050013', 'test'],
  ['V4', 'J990101201403050013', 'real'],
  ['V4', 'L110105201403050013', 'real'],
  ['V5', '110105', 'real'],
  ['V5', '990101', 'test'],
  ['V7', '13812345678', 'real'],
  ['V7', '0871-65123456', 'real'],
  ['V7', '01065123456', 'real'],
  ['V8', '李梅', 'real'],
  ['V8', '阿卜杜拉·买买提', 'real'],
  ['V8', '𠮷䶮', 'real'],
  ['V8', 'Anna Müller', 'real'],
] as const)('%s takes %s in a %s workspace', (rule, text, kind) => {
  expect(problems(rule, text, kind)).toEqual([])
})

test.each([
  ['V1', '990101201302290387', 'test'],
  ['V1', '990101201403050014', 'test'],
  ['V1', '990101201403050013', 'real'],
  ['V1', '11010519491231002x', 'real'],
  ['V1', '1101051949123100', 'real'],
  ['V2', '12990101456000017J', 'real'],
  ['V2', '12990101456000017I', 'real'],
  ['V2', '1299010145600001', 'real'],
  ['V3', '2199000001', 'real'],
  ['V3', '4111000001', 'real'],
  ['V3', '211100000', 'real'],
  ['V3', '2183000001', 'real'],
  ['V4', 'G990101201302290387', 'test'],
  ['V4', 'X110105201403050013', 'real'],
  ['V5', '990101', 'real'],
  ['V5', '110100', 'real'],
  ['V5', '1101', 'real'],
  ['V8', '李', 'real'],
  ['V8', '李4', 'real'],
  ['V8', '李•梅', 'real'],
] as const)('%s refuses %s in a %s workspace', (rule, text, kind) => {
  const [problem, ...more] = problems(rule, text, kind)
  expect(more).toEqual([])
  expect(problem).toMatchObject({ rule, severity: 'error' })
  expect(problem?.message.zh.length).toBeGreaterThan(4)
})

test.each([
  ['V7', '12345'],
  ['V7', '23812345678'],
])('%s only warns of %s', (rule, text) => {
  expect(problems(rule, text)).toMatchObject([{ rule, severity: 'warning' }])
})

test('other fields have no rule of identity', () => {
  expect(identityProblems('text', '1', { kind: 'real', provinces })).toEqual([])
})
