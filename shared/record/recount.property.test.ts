import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import { createEngine } from '#shared/engine/engine.ts'
import type { Form } from '#shared/pack/pack.ts'
import { readRecord } from '#shared/record/read.ts'
import { recount } from '#shared/record/recount.ts'
import { tableOf } from '#shared/record/table.ts'
import { registersOf, travellingColumns, travellingFields } from '#shared/record/travels.ts'
import { builtInPack } from '#shared/testing/built-in-pack.ts'
import { sampleSchool, someInstant } from '#shared/testing/hand-off.ts'

const pack = builtInPack()
const engine = createEngine(pack)

/** What a hostile school can put into a cell whatever its type is. */
const answer = fc.oneof(
  fc.constantFrom('0', '-1', '1e9', '9'.repeat(40), '0000-00-00', '2026-02-30', 'toString'),
  fc.nat(2_000).map(String),
  fc.constantFrom(
    ...Object.values(pack.codes).flatMap(({ entries }) => entries.map(({ code }) => code)),
  ),
  fc.string(),
  fc.boolean(),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 5 }),
)

const rowsOf = (columns: readonly string[]) =>
  fc
    .array(
      fc.tuple(
        fc.uuid(),
        fc.constantFrom('0001-01-01', '2000-09-01', '2027-01-01'),
        fc.constantFrom('', '2020-01-01'),
        ...columns.map(() => answer),
      ),
      { maxLength: 4 },
    )
    .map((rows) => tableOf(['id', 'from', 'to', ...columns], rows))

/** A record whose names are the pack's, and nothing else of it can be trusted. */
function hostile(form: Form) {
  const registers = registersOf(pack, form.key)
  return fc
    .record({
      answers: fc.dictionary(fc.constantFrom(...travellingFields(form)), answer),
      registers: fc.record(
        Object.fromEntries(registers.map((one) => [one.key, rowsOf(travellingColumns(one))])),
      ),
      complete: fc.subarray(registers.map(({ key }) => key).toSorted()),
      confirmed: fc.subarray(form.sections.map(({ key }) => key).toSorted()),
      reasons: fc.array(
        fc.record({ check: fc.string({ maxLength: 9 }), text: fc.constant('云溪') }),
      ),
    })
    .map((said) =>
      readRecord(
        canonicalBytes({
          ...{ format: 'junheng.record/1', kind: 'test', school: sampleSchool, form: form.key },
          ...{ pack: { id: pack.id, version: 1, hash: '0'.repeat(64) }, period: '2026-2027' },
          ...{ revision: 1, uses: [], results: { engine: 'any', units: [] }, personal: [] },
          ...{ sealed: { by: 'clerk', at: someInstant }, ...said },
        }),
      ),
    )
}

test('whatever a school says, a recount comes to an end, and always to the same one', () => {
  fc.assert(
    fc.property(fc.tuple(...pack.forms.map(hostile)), (records) => {
      for (const record of records) {
        const uses = records.filter((one) => one !== record)
        const found = recount(engine, record, uses)
        expect(found.unknown).toEqual([])
        expect(recount(engine, record, uses)).toEqual(found)
      }
    }),
    { numRuns: 15 },
  )
}, 180_000)
