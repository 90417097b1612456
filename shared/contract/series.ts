import * as z from 'zod'
import { Epoch, Instant, SchoolCode } from '#shared/ids.ts'

/**
 * Why a station's bundles cannot simply go on in their epoch (design §7). A new series begins only
 * after a person has read the cause and agreed.
 */
export const SeriesCause = z.enum([
  /** The counter outside the database is ahead of it: an old copy of the database was put back. */
  'restored-copy',
  /** The counter outside the database is gone. */
  'counter-missing',
  /** The folder lies on another machine than at the last hand-in. */
  'machine-changed',
  /** The district holds a bundle of this epoch that was not made here: a copy works elsewhere. */
  'goes-on-elsewhere',
  /** The station has new keys, and a bundle under the earlier ones was never taken by the district. */
  'keys-renewed',
  /** A bundle that the district does not hold cannot be read, so the next has nothing to follow. */
  'broken-bundle',
])
export type SeriesCause = z.infer<typeof SeriesCause>

/** Where a chain stands or stood. */
export const SeriesPlace = z.strictObject({ epoch: Epoch, sequence: z.int().min(1) })

/** A series that cannot go on. */
export const SeriesBreak = z.strictObject({
  cause: SeriesCause,
  /** The last place that is known here. */
  last: SeriesPlace,
  /** How far the chain came by the counter or by the district, where that says more. */
  beyond: SeriesPlace.optional(),
})
export type SeriesBreak = z.infer<typeof SeriesBreak>

/** What a person has read and agreed to: this school's bundles begin anew for this cause. */
export const NewSeries = z.strictObject({ school: SchoolCode, cause: SeriesCause })
export type NewSeries = z.infer<typeof NewSeries>

/** A new series that was begun, as it is kept. */
export const SeriesBegun = z.strictObject({
  cause: SeriesCause,
  ended: SeriesPlace,
  begun: SeriesPlace,
  at: Instant,
  /** The name of the person who agreed. */
  by: z.string(),
})
export type SeriesBegun = z.infer<typeof SeriesBegun>
