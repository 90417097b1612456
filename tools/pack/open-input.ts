import { createEngine, type Engine, type Session } from '#shared/engine/engine.ts'
import { isFault } from '#shared/fault.ts'
import { withParameters, withProfiles } from '#shared/pack/in-force.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { ParameterChange } from '#shared/pack/parameter.ts'
import { openSample } from '#tools/open-sample.ts'
import { sampleOf } from '#tools/sample.ts'
import { type Input, InputMistake } from './evaluate-input.ts'

type School = Input['schools'][number]

/** The schools of a file, computed with the pack as the file changes it. */
export interface Opened {
  /** Its pack holds what the file switches on. */
  readonly engine: Engine
  readonly schools: readonly (Pick<School, 'school' | 'kind' | 'period'> & {
    readonly session: Session
  })[]
}

/** Computes the schools of a file. Throws `InputMistake` where it names what the pack does not have. */
export function openInput(pack: Pack, input: Input): Opened {
  const engine = createEngine(changed(pack, input))
  const schools = input.schools.map((one, at) => {
    const { school, kind, period } = one
    return { school, kind, period, session: opened(engine, one, at) }
  })
  return { engine, schools }
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
