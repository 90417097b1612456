import { expect, test } from 'vitest'
import { RegisterKey } from '#shared/ids.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { fedValues } from './fed-values.ts'

test('the sum over a register is fed by it, and by no other', () => {
  const cells = (register: string) =>
    fedValues(smallPack, RegisterKey.parse(register)).map(({ cell }) => cell)
  expect(cells('A.buildings')).toEqual(['A.area'])
  expect(cells('A.rooms')).toEqual([])
})
