import { expect, test } from 'vitest'
import { Period, PlainDate, RowId } from '#shared/ids.ts'
import { rowOrder } from './row-order.ts'

const period = Period.parse('2026-2027')
const from = PlainDate.parse('2026-09-01')
const row = (n: number, to?: string) => ({
  id: RowId.parse(`00000000-0000-4000-8000-00000000000${n}`),
  from,
  cells: {},
  ...(to === undefined ? {} : { to: PlainDate.parse(to) }),
})

test('archived rows stand last, otherwise the order stays', () => {
  const rows = [row(1, '2026-10-01'), row(2), row(3, '2026-11-01'), row(4)]
  expect(rowOrder(rows, period).map((one) => one.id.at(-1))).toEqual(['2', '4', '1', '3'])
})

test('a row that ends with its period is in use all through it', () => {
  const rows = [row(1, '2027-09-01'), row(2, '2027-08-31'), row(3)]
  expect(rowOrder(rows, period).map((one) => one.id.at(-1))).toEqual(['1', '3', '2'])
})
