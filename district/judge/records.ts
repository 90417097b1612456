import type { BundleVerdict } from '#district/store/bundles.ts'
import type { RecordHead, RecordVerdict } from '#district/store/records.ts'
import type { Recount } from '#district/store/recounts.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

export type RecordFacts = {
  readonly records: readonly RecordHead[]
  /** The verdicts of the admitted bundles that carry a record. */
  readonly carriedBy: ReadonlyMap<Sha256, readonly BundleVerdict[]>
  readonly recounts: ReadonlyMap<Sha256, Recount>
}

/**
 * The district's own word on each record of a school, before a person looks:
 *
 * | the record | word |
 * |---|---|
 * | lies in no admitted bundle | waiting, and the school is told nothing |
 * | lies in no verified bundle, but in a disputed one | pending, `disputed-place` or `bundle-set-aside` |
 * | lies in waiting bundles only | pending, with what its bundle waits for |
 * | contradicts its bundle, its pack or what it names | pending, `record-invalid` |
 * | claims a place that another record claims | pending, `record-conflict`, for all of them |
 * | has an error, or a warning without a reason | pending, `record-unexplained` |
 * | gives other figures than the district's engine | pending, `figures-differ` |
 * | else | accepted |
 */
export function judgeRecords(facts: RecordFacts): ReadonlyMap<Sha256, RecordVerdict> {
  const sound = ({ record }: RecordHead) =>
    isVerified(facts, record) && facts.recounts.get(record)?.invalid === undefined
  const rivals = rivalsAmong(facts.records.filter(sound))
  return new Map(facts.records.map(({ record }) => [record, judge(facts, record, rivals)]))
}

/** Records that lie in a verified bundle: those that can be recounted, and rival each other. */
export function isVerified({ carriedBy }: Pick<RecordFacts, 'carriedBy'>, record: Sha256): boolean {
  return carriedBy.get(record)?.some(({ state }) => state === 'verified') ?? false
}

function judge(
  { carriedBy, recounts }: RecordFacts,
  record: Sha256,
  rivals: ReadonlyMap<Sha256, readonly Sha256[]>,
): RecordVerdict {
  if (!isVerified({ carriedBy }, record)) {
    return heldUp(carriedBy.get(record) ?? [])
  }
  const recount = recounts.get(record)
  if (recount === undefined) throw new Error('a record is recounted before it is judged')
  const { invalid, unexplained, differing } = recount
  if (invalid !== undefined) {
    return pending({ code: 'record-invalid', details: { record, why: invalid } })
  }
  const claimants = rivals.get(record)
  if (claimants !== undefined) {
    return pending({ code: 'record-conflict', details: { records: [...claimants] } })
  }
  if (unexplained.length > 0) {
    return pending({ code: 'record-unexplained', details: { record, checks: unexplained } })
  }
  if (differing.length > 0) {
    return pending({ code: 'figures-differ', details: { record, indicators: differing } })
  }
  return { state: 'accepted' }
}

/** A record is told as pending as soon as its bundle counts: it may have been accepted before. */
function heldUp(carriers: readonly BundleVerdict[]): RecordVerdict {
  const faults = (wanted: 'disputed' | 'waiting') =>
    carriers.flatMap((one) => (one.state === wanted ? [one.fault] : []))
  const [fault] = [...faults('disputed'), ...faults('waiting')]
  return fault === undefined ? { state: 'waiting' } : pending(fault)
}

/** Records that supersede the same one, or that both claim to be the first of a form and period. */
function rivalsAmong(heads: readonly RecordHead[]): ReadonlyMap<Sha256, readonly Sha256[]> {
  const rivals = new Map<Sha256, readonly Sha256[]>()
  const places = Map.groupBy(
    heads,
    ({ form, period, supersedes }) => `${form} ${period} ${supersedes ?? ''}`,
  )
  for (const place of places.values()) {
    if (place.length < 2) continue
    const claimants = place.map(({ record }) => record).sort()
    for (const { record } of place) rivals.set(record, claimants)
  }
  return rivals
}

const pending = (fault: FaultValue): RecordVerdict => ({ state: 'pending', fault })
