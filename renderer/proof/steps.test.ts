import { expect, test } from 'vitest'
import { RecordLine } from '#shared/contract/school.ts'
import { words } from '#shared/words/words.ts'
import { latestSteps, reasonOf, stepWord, waitsFor } from './steps.ts'

const hash = (digit: string) => digit.repeat(64)
const at = '2026-11-23T02:00:00Z'
const sealed = { step: 'sealed', at, record: hash('a') }
const copied = (file: string) => ({
  step: 'copied',
  at,
  bundle: hash('b'),
  file,
  bytes: 10,
  file_hash: hash('c'),
})
const decided = (state: string, reason?: string) => ({
  step: 'decided',
  at,
  issued_at: at,
  reply: hash('d'),
  decision_no: 1,
  state,
  ...(reason === undefined ? {} : { reason }),
})
const line = (...steps: unknown[]) =>
  RecordLine.parse({
    record: hash('a'),
    form: 'A',
    period: '2026-2027',
    revision: 1,
    current: true,
    steps,
  })

test('of several copies the last stands for all', () => {
  const steps = latestSteps(line(sealed, copied('E:/1.jhb'), copied('F:/1.jhb')))
  expect(steps.map((step) => step.step)).toEqual(['sealed', 'copied'])
  expect(steps.at(-1)).toMatchObject({ file: 'F:/1.jhb' })
})

test('a later decision holds, with its reason', () => {
  const returned = line(sealed, decided('pending', '待核'), decided('returned', '面积有误'))
  expect(latestSteps(returned).map((step) => stepWord(words.zh, step))).toEqual([
    '已封存',
    '已退回',
  ])
  expect(reasonOf(returned)).toBe('面积有误')
  expect(reasonOf(line(sealed, decided('accepted')))).toBeUndefined()
})

test('a record waits for the stick, then for the receipt, then for nothing', () => {
  expect(waitsFor(words.zh, line(sealed))).toBe('待写入U盘')
  expect(waitsFor(words.zh, line(sealed, copied('E:/1.jhb')))).toBe('待县局回执')
  expect(waitsFor(words.zh, line(sealed, decided('accepted')))).toBeUndefined()
})
