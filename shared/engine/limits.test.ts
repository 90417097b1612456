import { expect, test } from 'vitest'
import { PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import { addRow, emptySituation, rowId, schoolYear } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { createEngine } from './engine.ts'
import { rowLimit, Situation } from './situation.ts'

const engine = createEngine(enginePack)
const register = RegisterKey.parse('A.buildings')
const from = PlainDate.parse('2020-09-01')
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: RowId.parse(rowId(at)), from, cells: {} }))
const situation = (count: number): Situation => ({
  ...emptySituation,
  registers: { [register]: rows(count) },
})

test('a register of a million rows is refused before anything is computed', async () => {
  const full = { code: 'register-full', details: { register: 'A.buildings', limit: rowLimit } }
  const many = situation(0)
  many.registers[register] = Array.from({ length: 1_000_000 }, () => rows(1)).flat()
  expect(await faultOf(() => engine.open(many, schoolYear))).toEqual(full)
  expect(Situation.safeParse(situation(rowLimit + 1)).success).toBe(false)
})

test('a full register takes no row more, and one that is there again', async () => {
  const session = engine.open(situation(rowLimit), schoolYear)
  const more = addRow('A.buildings', rowLimit)
  expect(await faultOf(() => session.apply(more))).toMatchObject({ code: 'register-full' })
  expect(session.apply(addRow('A.buildings', 3))).toEqual([])
  expect(session.situation().registers[register]).toHaveLength(rowLimit)
})
