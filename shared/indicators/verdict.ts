import type { Standing, UnitResult } from '#shared/engine/outcome.ts'

/** How many indicators must be met, of how many (教督〔2017〕6号). */
export interface Rules {
  readonly min_met: number
  readonly of: number
}

/**
 * The verdict of one unit (domain §2.3): at least `min_met` met and none below its floor.
 * `incomplete` while one has no data or fewer than `of` are at hand.
 */
export function verdictOf(
  standings: readonly Standing[],
  rules: Rules,
): Exclude<UnitResult['verdict'], 'exempt'> {
  if (standings.length < rules.of || standings.includes('no_data')) return 'incomplete'
  if (standings.includes('below_floor')) return 'fail'
  return standings.filter((standing) => standing === 'met').length >= rules.min_met
    ? 'pass'
    : 'fail'
}
