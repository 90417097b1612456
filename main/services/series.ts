import { type ChainPlace, findChain } from '#main/store/chains.ts'
import type { ReadableDb } from '#main/store/db.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import { listSeries } from '#main/store/series.ts'
import type { NewSeries, SeriesBegun, SeriesBreak, SeriesCause } from '#shared/contract/series.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { CounterPlace } from './counter.ts'
import { isMarkOf } from './machine-mark.ts'
import { isOfEarlierKeys, type SetAside } from './outbox.ts'
import { chainElsewhere } from './receipts.ts'
import { getSchool } from './schools.ts'

/** What a break is looked for in, besides the database. */
export interface SeriesSigns {
  /** The chain's place as `counter.json` has it. */
  readonly outside: CounterPlace | undefined
  /** This machine's id; null when it cannot be read, and then nothing is assumed. */
  readonly machine: string | null
  readonly setAside: readonly SetAside[]
}

/**
 * Why the school's next bundle cannot go on in its epoch; undefined when it can, and before the first
 * bundle ever. Nothing is changed by looking. The first that holds is the word:
 *
 * | in `counter.json`, in the store or in the replies | cause |
 * |---|---|
 * | the counter knows another epoch, or is ahead | `restored-copy` |
 * | the counter does not know the station | `counter-missing` |
 * | it was written on another machine | `machine-changed` |
 * | the district holds a bundle of the epoch that is not ours | `goes-on-elsewhere` |
 * | a bundle of the epoch that the district does not hold is signed by earlier keys | `keys-renewed` |
 * | one that it does not hold cannot be read | `broken-bundle` |
 *
 * The counter may be behind: the power went between the two writes.
 */
export async function seriesBreak(
  db: ReadableDb,
  { code, station }: Pick<StoredSchool, 'code' | 'station'>,
  { outside, machine, setAside }: SeriesSigns,
): Promise<SeriesBreak | undefined> {
  const here = findChain(db, station)
  if (here === null) {
    return outside === undefined ? undefined : broken('restored-copy', outside)
  }
  if (outside === undefined) return broken('counter-missing', here)
  if (outside.epoch !== here.epoch || outside.sequence > here.sequence) {
    return broken('restored-copy', here, outside)
  }
  const { machine: mark } = outside
  if (mark !== undefined && machine !== null && !(await isMarkOf(mark, machine))) {
    return broken('machine-changed', here)
  }
  const elsewhere = chainElsewhere(db, code, here.epoch)
  if (elsewhere !== undefined) {
    return broken('goes-on-elsewhere', here, {
      epoch: elsewhere.epoch,
      sequence: elsewhere.through,
    })
  }
  const lost = setAside.filter(({ line }) => line.epoch === here.epoch)
  if (lost.length === 0) return undefined
  return broken(lost.every(isOfEarlierKeys) ? 'keys-renewed' : 'broken-bundle', here)
}

type Place = Pick<ChainPlace, 'epoch' | 'sequence'>
const placeOf = ({ epoch, sequence }: Place) => ({ epoch, sequence })

const broken = (cause: SeriesCause, last: Place, beyond?: Place): SeriesBreak => ({
  ...{ cause, last: placeOf(last) },
  ...(beyond === undefined ? {} : { beyond: placeOf(beyond) }),
})

/** Fault `series-unconfirmed`: a new series begins only for the very cause to which a person agreed. */
export function requireAgreed(
  school: SchoolCode,
  { cause, last }: SeriesBreak,
  agreed: readonly NewSeries[],
): void {
  if (agreed.some((one) => one.school === school && one.cause === cause)) return
  throw new Fault('series-unconfirmed', { school, cause, sequence: last.sequence })
}

/** Every new series that a school has begun, with its cause and who agreed. */
export function seriesOf(db: ReadableDb, actor: Actor, school: SchoolCode): readonly SeriesBegun[] {
  allow(actor, 'see-proof')
  getSchool(db, school)
  return listSeries(db, school)
}
