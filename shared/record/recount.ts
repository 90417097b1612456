import { equalBytes } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { Engine } from '#shared/engine/engine.ts'
import type { UnitResult, Violation } from '#shared/engine/outcome.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { situationOf } from '#shared/record/rebuild.ts'
import type { Record } from '#shared/record/record.ts'
import { strangers } from '#shared/record/strangers.ts'
import { staysAtSchool } from '#shared/record/travels.ts'

/** What a second look at a record finds; the first three are empty when it says what it should. */
export interface Recount {
  /** Names that the pack does not have. When there are any, nothing has been computed. */
  readonly unknown: readonly string[]
  /** Errors, and warnings without a reason, but for those that only cells at the school can answer. */
  readonly errors: readonly Violation[]
  /** Results that come out otherwise: `p.R4`, `p.verdict`, `p.pupils`, `p` when a unit is missing. */
  readonly differing: readonly string[]
  /** The results as they come out here. */
  readonly units: readonly UnitResult[]
}

/**
 * Computes a record again from its own answers and those of the records that it uses, with the
 * engine of the pack that it names. Pure; a difference is for a person to judge (design §7).
 */
export function recount(engine: Engine, record: Record, uses: readonly Record[]): Recount {
  const unknown = [record, ...uses].flatMap((one) => strangers(engine.pack, one))
  if (unknown.length > 0) return { unknown, errors: [], differing: [], units: [] }
  const session = engine.open(situationOf([record, ...uses]), {
    period: record.period,
    kind: record.kind,
  })
  const errors = session
    .violations(record.form)
    .filter(({ severity, reason }) => severity === 'error' || reason === undefined)
    .filter((violation) => !engine.unseenChecks().has(violation.check))
    .filter((violation) => !isAboutSchoolOnly(engine.pack, violation))
  const units = session.units(record.form)
  return { unknown, errors, differing: differences(record.results.units, units), units }
}

/** A required name, say: it was asked at the school and stands in no record. */
const isAboutSchoolOnly = (pack: Pack, { cells }: Violation): boolean =>
  cells.length > 0 && cells.every((cell) => staysAtSchool(pack, cell))

/** Which results of two sets of units differ, by name; order does not matter. */
export function differences(
  seen: readonly UnitResult[],
  computed: readonly UnitResult[],
): readonly string[] {
  const stages = new Set([...seen, ...computed].map(({ stage }) => stage))
  return [...stages].flatMap((stage) => {
    const [one, other] = [seen, computed].map((units) =>
      onlyOf(units.filter((unit) => unit.stage === stage)),
    )
    return one === undefined || other === undefined ? [stage] : unitDifferences(one, other)
  })
}

function unitDifferences(one: UnitResult, other: UnitResult): readonly string[] {
  const ids = new Set([...one.indicators, ...other.indicators].map(({ id }) => id))
  const find = (unit: UnitResult, id: string) =>
    onlyOf(unit.indicators.filter((each) => each.id === id))
  return [
    ...(one.verdict === other.verdict ? [] : ['verdict']),
    ...(isSame(one.pupils, other.pupils) ? [] : ['pupils']),
    ...[...ids].filter((id) => !isSame(find(one, id), find(other, id))),
  ].map((name) => `${one.stage}.${name}`)
}

/** Nothing when there are two: a second one must not hide behind the first. */
const onlyOf = <T>(found: readonly T[]): T | undefined =>
  found.length === 1 ? found[0] : undefined

const isSame = (one: object | undefined, other: object | undefined): boolean =>
  one !== undefined && other !== undefined && equalBytes(canonicalBytes(one), canonicalBytes(other))
