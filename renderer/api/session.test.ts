import { expect, test } from 'vitest'
import { tokenOf } from './session.ts'

test.each([
  ['#token=abc_-1', 'abc_-1'],
  ['#token=', undefined],
  ['#/2199000001/2026-2027', undefined],
  ['', undefined],
])('%s holds %s', (hash, token) => {
  expect(tokenOf(hash)).toBe(token)
})
