import { expect, test } from 'vitest'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey } from '#shared/ids.ts'
import { addRow, emptySituation, schoolYear, set } from '#shared/testing/edits.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { aKeeper, windowOn } from './testing/keeper.ts'

const [s, a] = [FormKey.parse('S'), FormKey.parse('A')]
const engine = createEngine(smallPack)
const word = (form: typeof s, confirmed: boolean) =>
  ({ op: 'confirm-section', form, section: 'all', confirmed }) as const

async function aDesk() {
  const keeper = aKeeper(engine, emptySituation, schoolYear, [s, a])
  const desk = await windowOn(keeper, engine, schoolYear)
  return { keeper, desk, confirmed: () => desk.situation().confirmed }
}

test('a value that changes withdraws the word of its own section only', async () => {
  const { desk, confirmed } = await aDesk()
  desk.edit([word(s, true), word(a, true)])
  desk.edit(set('S.pupils', '642'))
  expect(confirmed()).toEqual({ A: ['all'] })
  desk.edit(addRow('A.buildings', 1))
  expect(confirmed()).toEqual({})
})

test('the same value again, a reason and another word withdraw nothing', async () => {
  const { desk, confirmed } = await aDesk()
  desk.edit(set('S.pupils', '642'))
  desk.edit(word(s, true))
  desk.edit(set('S.pupils', '642'))
  desk.edit({ op: 'give-reason', check: 'S-X01', text: '新建学校' })
  expect(confirmed()).toEqual({ S: ['all'] })
})

test('typing in one cell is one step, and undo brings value and word back, the word last', async () => {
  const { keeper, desk, confirmed } = await aDesk()
  desk.edit(set('S.pupils', '640'))
  desk.edit(word(s, true))
  await desk.flush()
  for (const text of ['6', '64', '643']) desk.edit(set('S.pupils', text))
  desk.undo()
  expect([desk.cell('S.pupils').answer, confirmed()]).toEqual(['640', { S: ['all'] }])
  await desk.flush()
  expect(keeper.stored.at(-1)).toEqual(word(s, true))
  desk.redo()
  expect([desk.cell('S.pupils').answer, confirmed()]).toEqual(['643', {}])
})
