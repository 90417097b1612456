import { expect, test } from 'vitest'
import { split } from './hash-address.ts'

test.each([
  ['#/2199000001/2026-2027', '/2199000001/2026-2027', ''],
  [
    '#/a/registers/C.teachers?counted=C.full_time',
    '/a/registers/C.teachers',
    'counted=C.full_time',
  ],
  ['', '/', ''],
  ['#', '/', ''],
  ['#a', '/a', ''],
])('%s', (hash, path, search) => {
  expect(split(hash)).toEqual({ path, search })
})
