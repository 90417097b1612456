import { expect, test } from 'vitest'
import { intoGroups } from './groups.ts'

const empty = Array.from({ length: 8 }, () => '')

test('five digits fill one group', () => {
  expect(intoGroups(empty, 0, '12345')[0]).toBe('12345')
})

test('a pasted fingerprint fills all groups, whatever stands between', () => {
  const pasted = '11111 22222-33333　44444 55555 66666 77777 ８８８８８'
  expect(intoGroups(empty, 0, pasted).join(' ')).toBe(
    '11111 22222 33333 44444 55555 66666 77777 88888',
  )
})

test('too much is cut, and a group can be emptied alone', () => {
  expect(intoGroups(empty, 7, '1234567')).toEqual([...empty.slice(1), '12345'])
  expect(intoGroups(['12345', '67890', ...empty.slice(2)], 0, '')).toEqual([
    '',
    '67890',
    ...empty.slice(2),
  ])
})
