import { expect, test } from 'vitest'
import { createEngine, engineVersion } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { readRecord } from '#shared/record/read.ts'
import { recount } from '#shared/record/recount.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { someInstant } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { smallSealing, smallSituation } from '#shared/testing/small-school.ts'

const engine = createEngine(smallPack)
const at = Instant.parse(someInstant)
const [S, A] = [FormKey.parse('S'), FormKey.parse('A')]

/** Sealed as a school seals, from its own whole situation, and read as a district reads. */
async function sealed(form: FormKey, situation: Situation) {
  const session = engine.open(situation, { period: smallSealing.period, kind: smallSealing.kind })
  const { bytes } = await sealRecord({
    ...smallSealing,
    situation,
    form,
    at,
    engine: engineVersion,
    counted: (register) => session.rowsCounted(register),
    units: session.units(form),
    violations: session.violations(form),
  })
  return { record: readRecord(bytes), violations: session.violations(form) }
}

test('what a school sealed comes out the same at the district, without anything of a person', async () => {
  const [inS, inA] = [await sealed(S, smallSituation), await sealed(A, smallSituation)]
  const found = recount(engine, inA.record, [inS.record])
  expect(found).toEqual({
    unknown: [],
    errors: [],
    differing: [],
    units: inA.record.results.units,
  })
  expect(inA.record.results.units[0]?.indicators[0]?.figure).toEqual({
    state: 'value',
    value: '4.01',
  })
  expect(recount(engine, inS.record, []).errors).toEqual([])
})

test('a required name that is missing at the school is an error there, and only there', async () => {
  const { head: _, ...rest } = smallSituation.forms[S] ?? {}
  const situation = { ...smallSituation, forms: { ...smallSituation.forms, [S]: rest } }
  const { record, violations } = await sealed(S, situation)
  expect(violations.map(({ check }) => check)).toContain('required')
  expect(recount(engine, record, []).errors).toEqual([])
})

test('a figure, an answer or a reason that was changed is found', async () => {
  const [inS, inA] = [await sealed(S, smallSituation), await sealed(A, smallSituation)]
  const [unit] = inA.record.results.units
  if (unit === undefined) throw new Error('the sample school has a unit')
  const results = { ...inA.record.results, units: [{ ...unit, verdict: 'exempt' as const }] }
  expect(recount(engine, { ...inA.record, results }, [inS.record]).differing).toEqual(['p.verdict'])
  const fewer = { ...inS.record, answers: { ...inS.record.answers, pupils: '50' } }
  expect(recount(engine, inA.record, [fewer]).differing).toContain('p.R4')
  const unsaid = recount(engine, { ...inA.record, reasons: [] }, [inS.record])
  expect(unsaid.errors.map(({ check }) => check)).toEqual(['A-X01'])
  const open = recount(engine, { ...inA.record, complete: [] }, [inS.record])
  expect(open.differing).toContain('p.R4')
})

test('a record with names that the pack lacks is not computed at all', async () => {
  const { record } = await sealed(S, smallSituation)
  const odd = { ...record, answers: { ...record.answers, head: 'x' } }
  expect(recount(engine, odd, [])).toEqual({
    unknown: ['S.head'],
    errors: [],
    differing: [],
    units: [],
  })
})
