import type { Epoch, Sha256, StationId } from '#shared/ids.ts'
import { type ChangedCell, changedCells } from '#shared/record/changed-cells.ts'
import type { Record } from '#shared/record/record.ts'
import type { VerifiedBundle } from './verified.ts'

/** How the bundles of one epoch of a station follow each other. */
export interface ChainReport {
  readonly station: StationId
  readonly epoch: Epoch
  /** The highest number up to which every bundle is here and names the one before; 0 for none. */
  readonly through: number
  /** The lowest number that is here. */
  readonly first: number
  /** The highest number up to which, from the lowest that is here, each names the one before; 0 when unsure. */
  readonly linked: number
  /** What is missing before and between those that are here. */
  readonly gaps: readonly Gap[]
  /** Numbers for which there are several bundles: somebody copied a station. */
  readonly forks: readonly number[]
  /** Numbers whose bundle names another one than the one before that is here. */
  readonly broken: readonly number[]
}

/** Numbers that are missing in a row; a single one is both its first and its last. */
export interface Gap {
  readonly first: number
  readonly last: number
}

/** All chains that stand in these bundles, by station and epoch. */
export function chainsOf(bundles: readonly VerifiedBundle[]): readonly ChainReport[] {
  const groups = Map.groupBy(bundles, ({ manifest }) => `${manifest.station.id} ${manifest.epoch}`)
  return [...groups.values()].map(chainOf)
}

function chainOf(bundles: readonly VerifiedBundle[]): ChainReport {
  const [first] = bundles
  if (first === undefined) throw new Error('a group has a member')
  const places = Map.groupBy(bundles, ({ manifest }) => manifest.sequence)
  const idsAt = (sequence: number) => new Set((places.get(sequence) ?? []).map(({ id }) => id))
  const numbers = [...places.keys()].sort((one, other) => one - other)
  // A genuine bundle may have any number: what is missing is never listed one by one.
  const gaps = numbers.flatMap((number, at): Gap[] => {
    const before = numbers[at - 1] ?? 0
    return number === before + 1 ? [] : [{ first: before + 1, last: number - 1 }]
  })
  const forks = numbers.filter((number) => idsAt(number).size > 1)
  const broken = numbers.filter((number) => {
    const before = idsAt(number - 1)
    const named = places.get(number)?.[0]?.manifest.previous
    return before.size > 0 && (named === undefined || !before.has(named))
  })
  const isSound = (number: number, at: number) =>
    number === at + 1 && !forks.includes(number) && !broken.includes(number)
  const stop = numbers.findIndex((number, at) => !isSound(number, at))
  const through = stop === -1 ? numbers.length : stop
  const lowest = numbers[0] ?? 0
  const isLinked = (number: number, at: number) =>
    number === lowest + at && !forks.includes(number) && !broken.includes(number)
  const end = numbers.findIndex((number, at) => !isLinked(number, at))
  const linked = end === 0 ? 0 : (numbers.at(end === -1 ? -1 : end - 1) ?? 0)
  const { station, epoch } = first.manifest
  return { station: station.id, epoch, first: lowest, linked, through, gaps, forks, broken }
}

/** What a record changes of the one that it supersedes; null when that one is in none of the files. */
export interface Difference {
  readonly record: Sha256
  readonly supersedes: Sha256
  readonly changed: readonly ChangedCell[] | null
}

export function differencesIn(bundles: readonly VerifiedBundle[]): readonly Difference[] {
  const records = new Map<Sha256, Record>(bundles.flatMap((one) => [...one.records]))
  return [...records].flatMap(([hash, record]) => {
    const { supersedes } = record
    if (supersedes === undefined) return []
    const before = records.get(supersedes)
    const changed = before === undefined ? null : changedCells(before, record)
    return [{ record: hash, supersedes, changed }]
  })
}
