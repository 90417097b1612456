import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { Period } from '#shared/ids.ts'
import { rowIds } from '#shared/testing/small-school.ts'

const register = 'A.buildings'
const [row, otherRow] = rowIds
const cellOfRow = (column: string, value: string) => ({
  ...{ op: 'set-cell', register, row, column, value },
})

async function aFilledStation() {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  const history = (cell: string, before?: number) =>
    station.ask.filling.history({ school, period, cell, ...(before && { before }) })
  return { station, history }
}

test('an entry tells all that happened to it: its days, its cells, its reasons', async () => {
  const { station, history } = await aFilledStation()
  await station.fill(
    cellOfRow('area_m2', '620'),
    { op: 'archive-row', register, row, to: '2026-10-01' },
    {
      op: 'give-reason',
      check: 'V7',
      row,
      cell: `${register}/${row}/keeper`,
      text: '少数民族姓名',
    },
  )
  const { lines } = await history(`${register}/${row}`)
  expect(lines.slice(0, 3).map(({ what, before, after }) => [what.kind, before, after])).toEqual([
    ['reason', undefined, '少数民族姓名'],
    ['row', undefined, { to: '2026-10-01' }],
    ['cell', '500', '620'],
  ])
  expect((await history(`${register}/${row}/keeper`)).lines.map(({ what }) => what.kind)).toEqual([
    'reason',
    'cell',
  ])
  expect((await history(`${register}/${otherRow}`)).lines).toEqual([])
})

test('a row that was taken away still tells what stood in it', async () => {
  const { station, history } = await aFilledStation()
  await station.fill({ op: 'remove-row', register, row })
  const [line] = (await history(register)).lines
  expect(line).toMatchObject({
    what: { kind: 'row' },
    before: { from: '2026-09-01', cells: { label: '教学楼' } },
  })
  expect(line?.after).toBeUndefined()
})

test('long histories come in pages, newest first, each line once', async () => {
  const { station, history } = await aFilledStation()
  for (let one = 0; one < 60; one += 1) {
    await station.fill({ op: 'set', form: 'S', field: 'pupils', value: String(200 + one) })
  }
  const first = await history('S.pupils')
  expect([first.lines.length, first.older]).toEqual([50, first.lines.at(-1)?.id])
  const second = await history('S.pupils', first.older)
  expect(second.older).toBeUndefined()
  const ids = [...first.lines, ...second.lines].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => other - one))
  expect(second.lines.at(-1)).toMatchObject({ after: '100' })
})

test('a field of another period has a past of its own', async () => {
  const { station } = await aFilledStation()
  const other = Period.parse('2027-2028')
  const { lines } = await station.ask.filling.history({ school, period: other, cell: 'S.pupils' })
  expect(lines).toEqual([])
})

test('what is newer than the last hand-in can be told', async () => {
  const { station, history } = await aFilledStation()
  await station.seal('S')
  await station.fill({ op: 'set', form: 'S', field: 'pupils', value: '101' })
  const { lines, sealed_at } = await history('S.pupils')
  if (sealed_at === undefined) throw new Error('not sealed')
  expect(lines.map(({ at }) => at > sealed_at)).toEqual([true, false])
})

test.for(['S.nothing', 'A.buildings/x/nothing', 'X.buildings', 'A.buildings/x/label/more'])(
  '%s is no cell of the pack',
  async (cell) => {
    const { history } = await aFilledStation()
    expect(await askedFault(() => history(cell))).toBe('edit-unknown-cell')
  },
)

test('looks at entries that name persons are noted, for the history and for the opening', async () => {
  const { station, history } = await aFilledStation()
  const before = await station.ask.people.reads({ school })
  await history(`${register}/${row}`)
  const after = await station.ask.people.reads({ school })
  expect(after.slice(0, after.length - before.length)).toEqual([
    { at: expect.any(String), name: '李梅', register, row, act: 'history' },
  ])
  await history('S.pupils')
  await station.ask.filling.open({ school, period })
  expect((await station.ask.people.reads({ school }))[0]).toEqual({
    ...{ at: expect.any(String), name: '李梅', register, act: 'open' },
  })
})
