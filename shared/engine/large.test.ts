import { expect, test } from 'vitest'
import { Pack } from '#shared/pack/pack.ts'
import { emptySituation, schoolYear, set } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { createEngine } from './engine.ts'

/** The pack with a form of computed numbers `f1 … fn`, each of the one before. */
function chained(length: number, of: (before: string) => string) {
  const word = { zh: '数', en: 'number' }
  const fields = Array.from({ length }, (_, at) => ({
    ...{ name: `f${at + 1}`, label: word, type: { kind: 'dec', places: 2 } },
    computed: of(at === 0 ? 'Z.f0' : `Z.f${at}`),
  }))
  const typed = { name: 'f0', label: word, type: { kind: 'dec', places: 2 } }
  const names = [typed, ...fields].map(({ name }) => name)
  const form = {
    ...{ key: 'Z', title: word, period: 'year', fields: [typed, ...fields] },
    sections: [{ key: 'z', title: word, fields: names }],
  }
  const engine = createEngine(Pack.parse({ ...enginePack, forms: [...enginePack.forms, form] }))
  return engine.open(emptySituation, schoolYear)
}

test('a chain of squares ends in a word, at once', () => {
  const before = process.cpuUsage()
  const session = chained(500, (last) => `${last} * ${last}`)
  session.apply(set('Z.f0', '3.7'))
  const { user, system } = process.cpuUsage(before)
  expect(user + system).toBeLessThan(2_000_000)
  expect(session.cell('Z.f2').computed).toEqual({ state: 'value', value: '187.4161' })
  expect(session.cell('Z.f500').computed).toEqual({ state: 'not_applicable', reason: 'too_large' })
})

test('a chain of 599 thirds comes back exactly', () => {
  const session = chained(598, (last) => `${last} / 3 * 3`)
  session.apply(set('Z.f0', '1.1'))
  expect(session.cell('Z.f598').computed).toEqual({ state: 'value', value: '1.1' })
})
