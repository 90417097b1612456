import type { HeldBundle } from '#district/store/bundles.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Chain } from '#shared/reply/reply.ts'

/** Bundles of one epoch of one station, as far as they hold together (design §7). */
export type JudgedChain = {
  /** Why a bundle is not linked to the first of its epoch; linked ones are not in it. */
  readonly faults: ReadonlyMap<Sha256, FaultValue>
  /** How far the epoch is held without a gap; undefined when not even its first bundle is. */
  readonly through: Chain | undefined
}

type Link = Pick<HeldBundle, 'bundle' | 'epoch' | 'sequence' | 'previous'>

/**
 * Judges an epoch as a set: the order in which its bundles came plays no part.
 *
 * | at the bundle's place or before it | fault |
 * |---|---|
 * | another bundle with the same number, which a person keeps | `bundle-set-aside`, for all others |
 * | another bundle with the same number | `disputed-place`, for both |
 * | a number is missing | `held-chain-gap` |
 * | a dispute | `held-after-dispute` |
 * | a bundle that does not follow the one before it | `held-chain-broken`, it and all after it |
 */
export function judgeChain(
  epoch: readonly Link[],
  /** The bundles that a person keeps at disputed places, at most one for each place. */
  kept: ReadonlySet<Sha256> = new Set(),
): JudgedChain {
  const places = Map.groupBy(epoch, (one) => one.sequence)
  const faults = new Map<Sha256, FaultValue>()
  let through: Chain | undefined
  /** What stops the chain at some place stops all that comes after. */
  let stop: ((found: number) => FaultValue) | undefined
  for (const sequence of [...places.keys()].sort((one, other) => one - other)) {
    const [bundle, ...others] = setAside(places.get(sequence) ?? [], kept, faults)
    if (bundle === undefined) throw new Error('a group has a member')
    const expected: number = (through?.through ?? 0) + 1
    if (stop === undefined && sequence > expected) stop = gapAt(expected)
    if (others.length > 0) {
      for (const one of [bundle, ...others]) {
        const { epoch } = one
        faults.set(one.bundle, { code: 'disputed-place', details: { epoch, sequence } })
      }
      stop ??= disputeAt(bundle.epoch, sequence)
    } else if (stop === undefined && follows(bundle, through)) {
      through = { epoch: bundle.epoch, through: sequence, head_manifest: bundle.bundle }
    } else {
      stop ??= breakAt(sequence, bundle.previous ?? '')
      faults.set(bundle.bundle, stop(sequence))
    }
  }
  return { faults, through }
}

/** Those that still claim the place: all of them, or the one that a person keeps. */
function setAside(
  claimants: readonly Link[],
  kept: ReadonlySet<Sha256>,
  faults: Map<Sha256, FaultValue>,
): readonly Link[] {
  const keeping = claimants.find(({ bundle }) => kept.has(bundle))
  if (keeping === undefined) return claimants
  for (const { bundle, epoch, sequence } of claimants) {
    if (bundle === keeping.bundle) continue
    const details = { epoch, sequence, kept: keeping.bundle }
    faults.set(bundle, { code: 'bundle-set-aside', details })
  }
  return [keeping]
}

function follows(bundle: Link, head: Chain | undefined): boolean {
  return head === undefined ? bundle.previous === null : bundle.previous === head.head_manifest
}

const gapAt =
  (expected: number) =>
  (found: number): FaultValue => ({ code: 'held-chain-gap', details: { expected, found } })

const disputeAt = (epoch: string, sequence: number) => (): FaultValue => ({
  code: 'held-after-dispute',
  details: { epoch, sequence },
})

const breakAt = (sequence: number, previous: string) => (): FaultValue => ({
  code: 'held-chain-broken',
  details: { sequence, previous },
})
