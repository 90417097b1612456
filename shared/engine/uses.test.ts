import { expect, test } from 'vitest'
import { Pack } from '#shared/pack/pack.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { createEngine } from './engine.ts'
import { formCircle, formUses } from './uses.ts'

/** The test's pack with one field computed otherwise. */
function packWith(form: string, computed: string): Pack {
  return Pack.parse({
    ...enginePack,
    forms: enginePack.forms.map((each) =>
      each.key === form
        ? {
            ...each,
            fields: [
              ...each.fields,
              { name: 'extra', label: each.title, type: { kind: 'int' }, computed },
            ],
          }
        : each,
    ),
  })
}

test('a form uses what it reads, and what that reads', () => {
  expect(Object.fromEntries(formUses(enginePack))).toEqual({ S: [], B: ['S'], A: ['S', 'B'] })
})

test('forms that use each other are a circle', () => {
  expect(formCircle(enginePack)).toBeUndefined()
  const pack = packWith('S', 'A.books')
  expect(formCircle(pack)).toEqual(['S', 'A', 'S'])
  expect(() => formUses(pack)).toThrow('S → A → S')
  expect(formCircle(packWith('S', 'B.N'))).toEqual(['S', 'B', 'S'])
})

test('the year before is no form of this period', () => {
  expect(formCircle(packWith('S', 'previous.A.books'))).toBeUndefined()
})

test('the engine refuses fields that rest on each other', () => {
  expect(() => createEngine(packWith('A', 'A.extra + 1'))).toThrow('circle among A.extra')
  expect(() => createEngine(packWith('A', 'A.nowhere'))).toThrow('the pack has no A.nowhere')
})
