import { expect, test } from 'vitest'
import { typedReason } from './reason.ts'

test('a reason is sent from its second letter on, without the blanks around it', () => {
  expect(typedReason(' 新建 ')).toEqual({ kind: 'send', text: '新建' })
  expect(typedReason('𠮷𠮷')).toEqual({ kind: 'send', text: '𠮷𠮷' })
})

test('one letter waits, and is not taken for a withdrawal', () => {
  expect(typedReason('新')).toEqual({ kind: 'hold' })
  expect(typedReason(' 𠮷 ')).toEqual({ kind: 'hold' })
})

test('a blank box withdraws the reason', () => {
  expect(typedReason('  ')).toEqual({ kind: 'send', text: undefined })
})
