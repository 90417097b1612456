import type { HeldBundle } from '#district/store/bundles.ts'
import type { Sha256 } from '#shared/ids.ts'

/**
 * How a new series of a station's bundles fits to what is held of the earlier ones, by the bundle that its
 * first one remembers as the last before it:
 *
 * | what it remembers | word |
 * |---|---|
 * | nothing, and no other series remembers nothing | none: it is the first |
 * | nothing, as another one | `silent` |
 * | a bundle that another series remembers too | `forked` |
 * | one that was never received | `unknown` |
 * | one after which more are held of its series | `behind` |
 * | the last that is held of its series | `agrees` |
 */
export type SeriesWord = {
  readonly epoch: HeldBundle['epoch']
  /** The first bundle of the series. */
  readonly bundle: Sha256
  readonly is: 'silent' | 'forked' | 'unknown' | 'behind' | 'agrees'
  /** The number that it remembers, and the highest that is held of that series. */
  readonly remembers?: number
  readonly holds?: number
}

/** The first bundle of a series, with the bundle that it remembers. */
export type Beginning = {
  readonly first: Pick<HeldBundle, 'bundle' | 'station' | 'epoch'>
  readonly last: Sha256 | undefined
}

type Place = Pick<HeldBundle, 'bundle' | 'station' | 'epoch' | 'sequence'>

/** By the set of what is held, so that the order of arrival plays no part. */
export function judgeSeries(
  beginnings: readonly Beginning[],
  held: readonly Place[],
): readonly SeriesWord[] {
  return beginnings.flatMap(({ first, last }): readonly SeriesWord[] => {
    const { station, epoch, bundle } = first
    const others = beginnings.filter(
      (one) => one.first.station === station && one.first.epoch !== epoch && one.last === last,
    )
    if (last === undefined) return others.length === 0 ? [] : [{ epoch, bundle, is: 'silent' }]
    const before = held.find((one) => one.station === station && one.bundle === last)
    if (before === undefined)
      return [{ epoch, bundle, is: others.length > 0 ? 'forked' : 'unknown' }]
    const remembers = before.sequence
    const holds = Math.max(
      ...held
        .filter((one) => one.station === station && one.epoch === before.epoch)
        .map(({ sequence }) => sequence),
    )
    const is = others.length > 0 ? 'forked' : holds > remembers ? 'behind' : 'agrees'
    return [{ epoch, bundle, is, remembers, holds }]
  })
}
