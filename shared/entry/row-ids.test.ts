import { expect, test } from 'vitest'
import { rowIds } from './row-ids.ts'

test('ids are counted up from where they start, as UUIDs of version 8', () => {
  const next = rowIds('0f8fad5b-d9cb-469f-a165-7086772895fe')
  expect([next(), next(), next()]).toEqual([
    '0f8fad5b-d9cb-869f-a165-7086772895fe',
    '0f8fad5b-d9cb-869f-a165-7086772895ff',
    '0f8fad5b-d9cb-869f-a165-708677289600',
  ])
})

test('behind the last digit the first comes again', () => {
  const next = rowIds('0f8fad5b-d9cb-469f-a165-ffffffffffff')
  expect([next(), next()]).toEqual([
    '0f8fad5b-d9cb-869f-a165-ffffffffffff',
    '0f8fad5b-d9cb-869f-a165-000000000000',
  ])
})

test('two starts never meet, and 20,000 rows of one start differ', () => {
  const [one, other] = [rowIds(crypto.randomUUID()), rowIds(crypto.randomUUID())]
  const ids = Array.from({ length: 20_000 }, () => [one(), other()]).flat()
  expect(new Set(ids).size).toBe(40_000)
})
