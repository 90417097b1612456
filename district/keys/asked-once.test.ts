import { expect, test } from 'vitest'
import { askedOnce } from './asked-once.ts'

test('a person is asked once, and not before the answer is needed', async () => {
  const answers = ['eight or more', 'eight or nore']
  const ask = askedOnce(async () => answers.shift() ?? 'nothing more')
  expect(answers).toHaveLength(2)
  expect([await ask(), await ask()]).toEqual(['eight or more', 'eight or more'])
  expect(answers).toHaveLength(1)
})
