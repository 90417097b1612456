import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { addRow, emptySituation, rowId, schoolYear, set, setCell } from '#shared/testing/edits.ts'
import { growingPack } from '#shared/testing/growing-pack.ts'
import { aKeeper, type Keeper, windowOn as openWindow } from './testing/keeper.ts'

const a = FormKey.parse('A')
const register = RegisterKey.parse('A.buildings')
const label = `A.buildings/${rowId(1)}/label`
const engine = createEngine(growingPack)
const windowOn = (keeper: Keeper) => openWindow(keeper, engine, schoolYear)

async function aSealedRow() {
  const keeper = aKeeper(engine, emptySituation, schoolYear)
  const desk = await windowOn(keeper)
  desk.edit([addRow(register, 1), setCell(register, 1, 'label', '楼')])
  await desk.flush()
  return { keeper, desk }
}

test('a row of a register that only grows is read from the moment it is sealed', async () => {
  const { keeper, desk } = await aSealedRow()
  const seen: (boolean | undefined)[] = []
  desk.subscribeCell(label, () => seen.push(desk.cell(label).sealed))
  keeper.sealForms([a])
  desk.markSealed([a])
  expect(seen).toEqual([true])
  expect(() => desk.edit(setCell(register, 1, 'label', '改'))).toThrow('row-append-only')
  expect(desk.cell(label).answer).toBe('楼')
  // What was typed before the seal is not taken back either.
  desk.undo()
  expect(desk.cell(label).answer).toBe('楼')
})

test('what another window sealed meanwhile stays; all else is stored', async () => {
  const { keeper, desk } = await aSealedRow()
  desk.edit([setCell(register, 1, 'label', '改'), set('A.books', '7')])
  keeper.sealForms([a])
  expect(await desk.flush()).toBe(true)
  expect(desk.cell(label)).toMatchObject({ answer: '楼', sealed: true })
  expect(keeper.stored.at(-1)).toEqual(set('A.books', '7'))
  expect(desk.saving().kind).toBe('saved')
})
