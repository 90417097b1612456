import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { loadPack } from './load.ts'

/** What loading says of the small pack with some of its parts in the place of its own. */
const refused = (changes: object) =>
  faultOf(() => loadPack(canonicalBytes({ ...smallPack, ...changes })))

const [check] = smallPack.checks
const [formS, formA] = smallPack.forms
const [buildings] = smallPack.registers
const holds = (text: string) => ({ checks: [{ ...check, holds: text }] })
const computing = (text: string) => ({
  forms: [
    formS,
    {
      ...formA,
      fields: formA?.fields.map((one) => (one.computed ? { ...one, computed: text } : one)),
    },
  ],
})

test('what the compiler made is loaded, and an engine can be built of it', () => {
  const pack = loadPack(canonicalBytes(smallPack))
  expect(pack).toEqual(smallPack)
  expect(createEngine(pack).pack).toBe(pack)
})

test.each([
  ['an expression that is none', holds('A.books >= '), 'pack-syntax', 'checks.0.holds'],
  ['an unknown name', holds('A.nobody >= 10'), 'pack-unknown-name', 'checks.0.holds'],
  ['another type', holds('A.books'), 'pack-type', 'checks.0.holds'],
  ['too deep an expression', holds('('.repeat(40)), 'pack-limit', 'checks.0.holds'],
  ['a circle', computing('A.area + 1'), 'pack-circle', 'forms.1.fields.1.computed'],
  ['a doubled name', { checks: [check, check] }, 'pack-doubled-name', 'checks.1.id'],
  [
    'a personal column that travels',
    { registers: [{ ...buildings, travels: ['keeper'] }] },
    'pack-shape',
    'registers.0.travels.0',
  ],
  [
    'a rename that leads nowhere',
    { version: 2, renames: [{ since: 2, from: 'A.old', to: 'A.nobody' }] },
    'pack-unknown-name',
    'renames.0.to',
  ],
])('a compiled pack with %s is unsound', async (_, changes, why, where) => {
  expect(await refused(changes)).toEqual({ code: 'pack-unsound', details: { why, where } })
})

test('what is no pack at all is unreadable', async () => {
  expect((await refused({ forms: [] })).code).toBe('pack-unreadable')
  expect((await refused({ withdraws: [{ version: 0 }] })).code).toBe('pack-unreadable')
})
