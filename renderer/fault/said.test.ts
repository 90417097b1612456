import { expect, test } from 'vitest'
import type { FaultValue } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'
import { zhScreens } from '#shared/words/zh/screens.ts'
import { said } from './said.ts'

const zh = (fault: FaultValue) => sayFault(fault, 'zh')
const gone: FaultValue = { code: 'service-gone', details: {} }

test('a browser is not told that the services start again by themselves', () => {
  const sentence = said(gone, zhScreens.hostGone, zh)
  expect(Object.values(sentence).join('')).not.toContain('正在重新启动')
  expect(sentence.remedy).toContain('请重新运行程序')
})

test('the shell that does start them again says so, and other faults keep their words', () => {
  expect(said(gone, undefined, zh)).toEqual(zh(gone))
  const other: FaultValue = { code: 'outbox-empty', details: {} }
  expect(said(other, zhScreens.hostGone, zh)).toEqual(zh(other))
})
