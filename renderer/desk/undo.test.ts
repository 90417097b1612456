import { expect, test } from 'vitest'
import type { Edit } from '#shared/engine/edit.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey, RegisterKey, RowId } from '#shared/ids.ts'
import { addRow, emptySituation, rowId, schoolYear, set, setCell } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { aKeeper, type Keeper, windowOn } from './testing/keeper.ts'

const engine = createEngine(smallPack)
const [register, row] = [RegisterKey.parse('A.buildings'), RowId.parse(rowId(1))]
const remove: Edit = { op: 'remove-row', register, row }

const keeperOf = () => aKeeper(engine, emptySituation, schoolYear)
const open = (keeper: Keeper) => windowOn(keeper, engine, schoolYear)

test('several edits are one step, stored like any others, and undo is an edit as well', async () => {
  const keeper = keeperOf()
  const desk = await open(keeper)
  const edits = [
    set('A.books', '1'),
    addRow('A.buildings', 1),
    setCell('A.buildings', 1, 'label', '楼'),
  ]
  desk.edit(edits)
  await desk.flush()
  expect(desk.undoable()).toMatchObject({ undo: { lost: 0 }, leftOut: 0 })
  expect(desk.undo()?.edits).toHaveLength(3)
  expect(desk.cell('A.books').answer).toBeUndefined()
  expect(desk.undo()).toBeUndefined()
  await desk.flush()
  desk.redo()
  await desk.flush()
  expect(keeper.stored).toHaveLength(9)
  expect(keeper.situation()).toEqual(desk.situation())
  expect(desk.rows(register)).toHaveLength(1)
})

test('of several edits all are made or none', async () => {
  const desk = await open(keeperOf())
  desk.edit(set('A.books', '1'))
  const before = desk.situation()
  expect(() =>
    desk.edit([set('A.books', '2'), addRow('A.buildings', 1), set('A.none', '1')]),
  ).toThrow('edit-unknown-cell')
  expect(desk.situation()).toEqual(before)
  desk.undo()
  expect(desk.cell('A.books').answer).toBeUndefined()
})

test('1,200 edits of one act are one save, all or nothing, and one step', async () => {
  const keeper = keeperOf()
  const desk = await open(keeper)
  desk.edit(Array.from({ length: 1_200 }, (_, number) => addRow('A.buildings', number)))
  expect(await desk.flush()).toBe(true)
  expect(keeper.saves).toEqual([1_200])
  desk.undo()
  expect(desk.rows(register)).toEqual([])
})

test('typing in one box is one step until the box is left; typed back, it is none', async () => {
  const desk = await open(keeperOf())
  for (const text of ['1', '12', '120']) desk.edit(set('A.books', text))
  await desk.flush()
  desk.edit(set('A.books', '7'))
  desk.undo()
  expect(desk.cell('A.books').answer).toBe('120')
  for (const text of ['1201', '120']) desk.edit(set('A.books', text))
  desk.undo()
  expect(desk.cell('A.books').answer).toBeUndefined()
  expect(desk.undoable().undo).toBeUndefined()
})

test('a new act ends what could be redone; what changes nothing is no act', async () => {
  const desk = await open(keeperOf())
  desk.edit(set('A.books', '1'))
  desk.undo()
  desk.edit(set('S.pupils'))
  expect(desk.undoable().redo).toBeDefined()
  desk.edit(set('S.pupils', '5'))
  expect(desk.undoable().redo).toBeUndefined()
})

test('what another window changed since is left alone, and that is said', async () => {
  const keeper = keeperOf()
  const [one, two] = [await open(keeper), await open(keeper)]
  one.edit([set('A.books', '1'), set('S.head', '王强')])
  await one.flush()
  await two.flush()
  two.edit(set('A.books', '9'))
  await two.flush()
  one.edit(set('S.pupils', '640'))
  await one.flush()
  one.undo()
  expect(one.undoable().leftOut).toBe(0)
  one.undo()
  expect(one.undoable()).toMatchObject({ leftOut: 1, last: { which: 'undo', step: { lost: 1 } } })
  expect(one.cell('A.books').answer).toBe('9')
  expect(one.cell('S.head').answer).toBeUndefined()
  expect(await one.flush()).toBe(true)
  one.edit(set('S.pupils', '641'))
  expect(one.undoable().leftOut).toBe(0)
  expect(one.undoable().last).toBeUndefined()
})

test('a row is not taken back once it is sealed, here or in another window', async () => {
  const keeper = keeperOf()
  const here = await open(keeper)
  here.edit([addRow('A.buildings', 1), set('A.books', '3')])
  await here.flush()
  here.markSealed([FormKey.parse('A')])
  here.undo()
  expect(here.undoable().leftOut).toBe(1)
  expect(here.rows(register)).toHaveLength(1)
  expect(here.cell('A.books').answer).toBeUndefined()

  const other = keeperOf()
  const [one, two] = [await open(other), await open(other)]
  one.edit(addRow('A.buildings', 1))
  await one.flush()
  other.sealRow(row)
  two.edit(set('A.books', '3'))
  await two.flush()
  one.edit([set('S.pupils', '2'), remove])
  expect(await one.flush()).toBe(true)
  expect(one.rows(register)).toHaveLength(1)
  expect(one.cell('S.pupils').answer).toBe('2')
  expect(one.saving().kind).toBe('saved')
})

test('a cell that was asked for while its row was gone is there again after an undo', async () => {
  const desk = await open(keeperOf())
  desk.edit(addRow('A.buildings', 1))
  desk.edit(remove)
  expect(desk.cell(`A.buildings/${row}/label`).visible).toBe(false)
  desk.undo()
  expect(desk.cell(`A.buildings/${row}/label`).visible).toBe(true)
})
