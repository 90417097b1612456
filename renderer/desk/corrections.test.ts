import { expect, test } from 'vitest'
import { Edit } from '#shared/engine/edit.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { Correction } from '#shared/record/correction.ts'
import { addRow, schoolYear, set } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { rowIds, smallSituation } from '#shared/testing/small-school.ts'
import { aKeeper, windowOn } from './testing/keeper.ts'

const engine = createEngine(smallPack)
const register = RegisterKey.parse('A.buildings')
const otherArea = Edit.parse({
  ...{ op: 'set-cell', register, row: rowIds[0], column: 'area_m2', value: '7' },
})
const area = `A.buildings/${rowIds[0]}/area_m2`

/** Form A was returned for its books only; this is what its record says. */
const booksOnly = Correction.parse({
  form: 'A',
  open: ['A.books'],
  answers: smallSituation.forms[FormKey.parse('A')],
  rows: { 'A.buildings': smallSituation.registers[register]?.slice(0, 2) },
})

async function aReturnedForm() {
  const keeper = aKeeper(engine, smallSituation, schoolYear)
  keeper.returnFor([booksOnly])
  return { keeper, desk: await windowOn(keeper, engine, schoolYear) }
}

test('a returned form is closed but for what was asked, and an edit elsewhere changes nothing', async () => {
  const { keeper, desk } = await aReturnedForm()
  const asked = ['A.books', 'S.pupils', area, `A.buildings/${rowIds[0]}`, register]
  expect(asked.map((cell) => desk.isOpen(cell))).toEqual([true, true, false, false, false])
  const generation = desk.generation()
  desk.edit(otherArea)
  expect(desk.cell(area).answer).toBe('200')
  expect(desk.generation()).toBeGreaterThan(generation)
  expect(() => desk.edit([set('A.books', '7'), addRow(register, 4)])).toThrow(
    'correction-elsewhere',
  )
  expect(desk.cell('A.books').answer).toBe('5')
  desk.edit(set('A.books', '6'))
  expect(await desk.flush()).toBe(true)
  expect(keeper.stored).toContainEqual(set('A.books', '6'))
  desk.undo()
  expect(desk.cell('A.books').answer).toBe('5')
})

test('sealed anew the form is open again', async () => {
  const { desk } = await aReturnedForm()
  let told = 0
  desk.subscribeCell(area, () => {
    told += 1
  })
  desk.markSealed([FormKey.parse('A')])
  expect(told).toBe(1)
  expect(desk.isOpen(area)).toBe(true)
})

test('what was typed before the return came is not kept as unsaved for ever', async () => {
  const keeper = aKeeper(engine, smallSituation, schoolYear)
  const desk = await windowOn(keeper, engine, schoolYear)
  desk.edit([set('A.books', '6'), otherArea])
  keeper.returnFor([booksOnly])
  expect(await desk.flush()).toBe(true)
  expect(keeper.stored).toContainEqual(set('A.books', '6'))
  expect(keeper.stored).not.toContainEqual(otherArea)
  expect(desk.cell(area).answer).toBe('200')
  expect(desk.isOpen(area)).toBe(false)
})
