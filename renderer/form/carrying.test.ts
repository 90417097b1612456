import { expect, test } from 'vitest'
import { aKeeper, windowOn } from '#renderer/desk/testing/keeper.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { Situation } from '#shared/engine/situation.ts'
import { formOf } from '#shared/pack/place.ts'
import { emptySituation, schoolYear, set } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { carryingEdits, compareWithPrevious } from './carrying.ts'

const engine = createEngine(enginePack)
const previous = {
  S: { school_type: '312', snapshot_date: '2025-09-01', is_dense: true },
  B: { N_p: '300', N_j: '200', N: '500' },
  A: { site: '350', books: '900', groups: ['left', 'migrant'] },
}

async function deskWith(...edits: Parameters<typeof set>[]) {
  const situation = Situation.parse({ ...emptySituation, previous })
  const desk = await windowOn(aKeeper(engine, situation, schoolYear), engine, schoolYear)
  desk.edit(edits.map((edit) => set(...edit)))
  return desk
}

const form = (key: string) => {
  const found = formOf(enginePack, key)
  if (found === undefined) throw new Error(key)
  return found
}

test('blank fields take last period’s answers, typed ones stay, in one step that is undone', async () => {
  const desk = await deskWith(['A.books', '1000'])
  const edits = carryingEdits(desk, form('A'))
  expect(edits).toEqual([set('A.site', '350'), set('A.groups', ['left', 'migrant'])])
  desk.edit(edits)
  expect(compareWithPrevious(desk, form('A'))).toEqual({ same: 2, changed: 1, blank: 0 })
  expect(desk.cell('A.books').answer).toBe('1000')
  desk.undo()
  expect(desk.cell('A.site').answer).toBeUndefined()
  expect(desk.cell('A.books').answer).toBe('1000')
})

test('what begins anew with each period is not carried over, nor what is computed', async () => {
  const desk = await deskWith(['S.school_type', '312'])
  expect(carryingEdits(desk, form('S'))).toEqual([set('S.is_dense', true)])
  expect(carryingEdits(desk, form('B'))).toEqual([set('B.N_p', '300'), set('B.N_j', '200')])
})

test('a field is filled that is asked only because of another one that is filled', async () => {
  const twoForms = createEngine({
    ...enginePack,
    forms: enginePack.forms.map((one) =>
      one.key === 'A'
        ? {
            ...one,
            fields: one.fields.map((field) =>
              field.name === 'books' ? { ...field, visible: 'A.site > 100' } : field,
            ),
          }
        : one,
    ),
  })
  const situation = Situation.parse({ ...emptySituation, previous })
  const desk = await windowOn(aKeeper(twoForms, situation, schoolYear), twoForms, schoolYear)
  const filled = carryingEdits(desk, formOf(twoForms.pack, 'A') ?? form('A'))
  expect(filled).toContainEqual(set('A.books', '900'))
})

test('a section takes only its own', async () => {
  const desk = await deskWith()
  expect(carryingEdits(desk, form('A'), 'areas')).toEqual([set('A.site', '350')])
})
