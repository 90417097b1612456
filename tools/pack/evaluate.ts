import { createEngine, type Engine, engineVersion } from '#shared/engine/engine.ts'
import type { MeasureResult } from '#shared/engine/outcome.ts'
import { isFault } from '#shared/fault.ts'
import { countyStages } from '#shared/indicators/county.ts'
import { countyMeasures } from '#shared/indicators/county-measures.ts'
import { packHash } from '#shared/pack/hash.ts'
import { withParameters, withProfiles } from '#shared/pack/in-force.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { ParameterChange } from '#shared/pack/parameter.ts'
import { openSample } from '#tools/open-sample.ts'
import { type Input, InputMistake, readInput, readInputFile } from '#tools/pack/evaluate-input.ts'
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
import { sampleOf } from '#tools/sample.ts'

/**
 * Everything that the pack says of the schools of a file, as one object; the same file and pack give
 * the same bytes. Throws `InputMistake` for a file that is not as described or names what the pack
 * does not have.
 */
export async function evaluate(pack: Pack, file: string): Promise<string> {
  const input = readInput(readInputFile(file))
  const inForce = changed(pack, input)
  const engine = createEngine(inForce)
  const schools = input.schools.map((school, at) => ({
    code: school.school.code,
    session: opened(engine, school, at),
  }))
  // What only the county's own form can say is no school's to lack.
  const ofSchools = new Set(pack.measures.filter((one) => one.county !== 'own').map(({ id }) => id))
  const measured = schools.map(({ session }) =>
    session.measures().filter(({ id }) => ofSchools.has(id)),
  )
  const { id, version } = pack
  const output = {
    engine: engineVersion,
    pack: { id, version, hash: await packHash(inForce) },
    schools: schools.map(({ code, session }, at) => {
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

function opened(engine: Engine, school: Input['schools'][number], at: number) {
  try {
    return openSample(engine, sampleOf(school))
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    const details = JSON.stringify(thrown.details)
    throw new InputMistake(`schools.${at}: ${thrown.code} ${details}`)
  }
}

/** The pack with what the file switches on. */
function changed(pack: Pack, { parameters, profiles }: Input): Pack {
  const cite = { source: 'OWN', tag: 'design' as const }
  const local = withProfiles(pack, profiles)
  const changes = Object.entries(parameters).map(([name, value]): [string, ParameterChange] => {
    const known = Object.hasOwn(pack.parameters, name) ? pack.parameters[name] : undefined
    return [
      name,
      known !== undefined && 'text' in known ? { text: String(value), cite } : { value, cite },
    ]
  })
  const wrong = changes.flatMap(([name, change]) =>
    ParameterChange.safeParse(change).success ? [] : [name],
  )
  const own = withParameters(local.pack, Object.fromEntries(changes))
  const refused = [...local.refused, ...own.refused, ...wrong]
  if (refused.length > 0) throw new InputMistake(`parameters, profiles: ${refused.join(', ')}`)
  return own.pack
}
