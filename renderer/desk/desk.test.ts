import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey, RegisterKey, RowId, Sha256 } from '#shared/ids.ts'
import {
  addRow,
  confirmRegister,
  emptySituation,
  rowId,
  schoolYear,
  set,
  setCell,
} from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { aKeeper, type Keeper, windowOn as openWindow, savedAt } from './testing/keeper.ts'

const [s, a] = [FormKey.parse('S'), FormKey.parse('A')]
const buildings = RegisterKey.parse('A.buildings')
const engine = createEngine(smallPack)
const draftKeeper = () => aKeeper(engine, emptySituation, schoolYear, [s, a])
const windowOn = (keeper: Keeper) => openWindow(keeper, engine, schoolYear)

test('an edit shows at once, tells only its cells, and is stored', async () => {
  const keeper = draftKeeper()
  const desk = await windowOn(keeper)
  const told: string[] = []
  desk.subscribeCell('A.books', () => told.push('A.books'))
  desk.subscribeCell('S.pupils', () => told.push('S.pupils'))
  desk.edit(set('A.books', '120'))
  expect(desk.cell('A.books').answer).toBe('120')
  expect(told).toEqual(['A.books'])
  expect(desk.saving()).toEqual({ kind: 'saving', count: 1 })
  expect(await desk.flush()).toBe(true)
  expect(keeper.stored).toEqual([set('A.books', '120')])
  expect(desk.saving()).toEqual({ kind: 'saved', at: savedAt })
})

test('a cell keeps its identity until it changes, so that nothing renders in vain', async () => {
  const desk = await windowOn(draftKeeper())
  const before = desk.cell('S.pupils')
  desk.edit(set('A.books', '1'))
  expect(desk.cell('S.pupils')).toBe(before)
  expect(desk.units()).toBe(desk.units())
  desk.edit(set('S.pupils', '642'))
  expect(desk.cell('S.pupils')).not.toBe(before)
})

test('rows are listed, and a row added here may be removed until it is sealed', async () => {
  const desk = await windowOn(draftKeeper())
  desk.edit(addRow('A.buildings', 1))
  desk.edit(setCell('A.buildings', 1, 'area_m2', '100'))
  desk.edit(confirmRegister('A.buildings'))
  const row = RowId.parse(rowId(1))
  expect(desk.rows(buildings).map((one) => one.id)).toEqual([row])
  expect(desk.cell('A.area').computed).toEqual({ state: 'value', value: '100' })
  expect(desk.addedHere(row)).toBe(true)
  desk.markSealed([s])
  expect(desk.addedHere(row)).toBe(true)
  desk.markSealed([a])
  expect(desk.addedHere(row)).toBe(false)
})

test('a cell of a row that was taken away is not asked for any more', async () => {
  const desk = await windowOn(draftKeeper())
  desk.edit(addRow('A.buildings', 1))
  const ref = `A.buildings/${rowId(1)}/area_m2`
  expect(desk.cell(ref).visible).toBe(true)
  const seen: boolean[] = []
  desk.subscribeCell(ref, () => seen.push(desk.cell(ref).visible))
  desk.edit({ op: 'remove-row', register: buildings, row: RowId.parse(rowId(1)) })
  expect(desk.cell(ref).visible).toBe(false)
  expect(seen.includes(true)).toBe(false)
  expect(() => desk.cell('A.nothing')).toThrow('edit-unknown-cell')
})

test('two windows: the later one takes over what the other stored and keeps its own edits', async () => {
  const keeper = draftKeeper()
  const [one, two] = [await windowOn(keeper), await windowOn(keeper)]
  two.edit(set('S.pupils', '640'))
  await two.flush()
  one.edit(set('A.books', '120'))
  expect(await one.flush()).toBe(true)
  expect(one.generation()).toBe(1)
  expect(one.cell('S.pupils').answer).toBe('640')
  expect(one.cell('A.books').answer).toBe('120')
  expect(keeper.stored).toEqual([set('S.pupils', '640'), set('A.books', '120')])
})

test('an edit of a row that the other window took away is let go; the rest is stored', async () => {
  const keeper = draftKeeper()
  const one = await windowOn(keeper)
  one.edit(addRow('A.buildings', 1))
  await one.flush()
  const two = await windowOn(keeper)
  two.edit({ op: 'remove-row', register: buildings, row: RowId.parse(rowId(1)) })
  await two.flush()
  one.edit(setCell('A.buildings', 1, 'area_m2', '5'))
  one.edit(set('A.books', '7'))
  expect(await one.flush()).toBe(true)
  expect(keeper.stored.at(-1)).toEqual(set('A.books', '7'))
  expect(one.rows(buildings)).toEqual([])
})

test('a window whose only edit lost its row is well again, and saves the next one', async () => {
  const keeper = draftKeeper()
  const one = await windowOn(keeper)
  one.edit(addRow('A.buildings', 1))
  await one.flush()
  const two = await windowOn(keeper)
  two.edit({ op: 'remove-row', register: buildings, row: RowId.parse(rowId(1)) })
  await two.flush()
  one.edit(setCell('A.buildings', 1, 'area_m2', '5'))
  expect(await one.flush()).toBe(true)
  expect(one.saving().kind).toBe('saved')
  one.edit(set('A.books', '7'))
  expect(await one.flush()).toBe(true)
  expect(keeper.stored.at(-1)).toEqual(set('A.books', '7'))
})

test('an edit opens its form again, and the forms that read it', async () => {
  const desk = await windowOn(draftKeeper())
  expect([...desk.sealedUnchanged()]).toEqual([s, a])
  desk.edit(set('A.books', '1'))
  expect([...desk.sealedUnchanged()]).toEqual([s])
  desk.markSealed([a])
  desk.edit(set('S.pupils', '1'))
  expect(desk.sealedUnchanged().has(s)).toBe(false)
})

test('a draft that went to another pack is left alone, and what is typed stays', async () => {
  const keeper = draftKeeper()
  const desk = await windowOn(keeper)
  keeper.moveTo(Sha256.parse('b'.repeat(64)))
  desk.edit(set('A.books', '120'))
  expect(await desk.flush()).toBe(false)
  expect(desk.saving()).toMatchObject({ kind: 'failing', count: 1, fault: { code: 'draft-moved' } })
  expect(keeper.stored).toEqual([])
  expect(desk.cell('A.books').answer).toBe('120')
})

test('while another program writes an edit changes nothing, and every box is read anew', async () => {
  const keeper = draftKeeper()
  keeper.readOnly()
  const desk = await windowOn(keeper)
  let told = 0
  desk.subscribe(() => {
    told += 1
  })
  desk.edit(set('A.books', '120'))
  expect([desk.access, desk.generation(), told]).toEqual(['read', 1, 1])
  expect(desk.cell('A.books').answer).toBeUndefined()
  expect(desk.undo()).toBeUndefined()
  expect(await desk.flush()).toBe(true)
  expect(keeper.stored).toEqual([])
})
