import { type Engine, engineVersion } from '#shared/engine/engine.ts'
import type { MeasureResult } from '#shared/engine/outcome.ts'
import { countyStages } from '#shared/indicators/county.ts'
import { countyMeasures } from '#shared/indicators/county-measures.ts'
import { packHash } from '#shared/pack/hash.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { openSample } from '#tools/open-sample.ts'
import { type Input, readInput, readInputFile } from '#tools/pack/evaluate-input.ts'
import {
  computedOf,
  countyMeasureOf,
  measureOf,
  needsOf,
  schemeOf,
  stageOf,
  unitOf,
  verdictOf,
  violationsOf,
} from '#tools/pack/evaluate-output.ts'
import { openInput } from '#tools/pack/open-input.ts'

/**
 * Everything that the pack says of the schools of a file, as one object; the same file and pack give
 * the same bytes. Throws `InputMistake` for a file that is not as described or names what the pack
 * does not have.
 */
export async function evaluate(pack: Pack, file: string): Promise<string> {
  const input = readInput(readInputFile(file))
  const { engine, schools } = openInput(pack, input)
  const inForce = engine.pack
  // What only the county's own form can say is no school's to lack.
  const ofSchools = new Set(pack.measures.filter((one) => one.county !== 'own').map(({ id }) => id))
  const measured = schools.map(({ session }) =>
    session.measures().filter(({ id }) => ofSchools.has(id)),
  )
  const { id, version } = pack
  const output = {
    engine: engineVersion,
    pack: { id, version, hash: await packHash(inForce) },
    schools: schools.map(({ school: { code }, session }, at) => {
      const units = session.units()
      return {
        code,
        verdict: verdictOf(units),
        computed: computedOf(inForce, session),
        violations: violationsOf(session),
        units: units.map(unitOf),
        needs: needsOf(inForce, units),
        measures: (measured[at] ?? []).map(measureOf),
      }
    }),
    ...countyOf(inForce, schools, measured, ownMeasures(engine, input)),
  }
  return JSON.stringify(output)
}

function countyOf(
  pack: Pack,
  schools: readonly { readonly session: ReturnType<typeof openSample> }[],
  measured: readonly (readonly MeasureResult[])[],
  own: readonly MeasureResult[],
) {
  const figures = schools.flatMap(({ session }) => session.figures())
  const basic = countyStages(pack, figures, false)
  const relaxed = countyStages(pack, figures, true)
  const units = schools.flatMap(({ session }) => session.units())
  const assessed = units.filter(({ verdict }) => verdict !== 'exempt')
  return {
    county: Object.fromEntries(
      basic.map((stage, at) => [stage.stage, stageOf(stage, relaxed[at])]),
    ),
    county_units: {
      assessed: assessed.length,
      passing: assessed.filter(({ verdict }) => verdict === 'pass').length,
    },
    county_measures: [
      ...countyMeasures(pack.measures, measured).map(countyMeasureOf),
      ...own.map(measureOf),
    ],
    scheme2012: Object.fromEntries(basic.map((stage) => [stage.stage, schemeOf(stage)])),
  }
}

/** What the county's own form decides. */
function ownMeasures(engine: Engine, { county, schools }: Input): readonly MeasureResult[] {
  const own = new Set(
    engine.pack.measures.filter((one) => one.county === 'own').map(({ id }) => id),
  )
  const [first] = schools
  if (first === undefined || own.size === 0) return []
  const { kind, period } = first
  const entered = {
    forms: county?.forms ?? {},
    registers: {},
    complete: [],
    confirmed: {},
    reasons: [],
  }
  const session = engine.open(entered, { kind, period })
  return session.measures().filter(({ id }) => own.has(id))
}
