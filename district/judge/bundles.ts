import type { BundleVerdict, HeldBundle } from '#district/store/bundles.ts'
import type { Station } from '#district/store/stations.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256, StationId } from '#shared/ids.ts'
import type { Chain } from '#shared/reply/reply.ts'
import { judgeChain } from './chain.ts'
import { type Holdings, needsFault } from './needs.ts'
import { stationFault } from './station.ts'

/** All that is held of one school, as a set: the same set gives the same verdicts. */
export type SchoolFacts = {
  readonly stations: readonly Station[]
  readonly bundles: readonly HeldBundle[]
  readonly holdings: Holdings
  /** The bundles that a person keeps at disputed places, with the reason. */
  readonly settlements: ReadonlyMap<Sha256, string>
}

/** What the bundles of a school come to, and how far each station's epochs are held. */
export type JudgedBundles = {
  readonly verdicts: ReadonlyMap<Sha256, BundleVerdict>
  readonly chains: ReadonlyMap<StationId, readonly Chain[]>
}

/** Station, then place and chain, then pack and references: the first that is wrong is the word. */
export function judgeBundles({
  stations,
  bundles,
  holdings,
  settlements,
}: SchoolFacts): JudgedBundles {
  const verdicts = new Map<Sha256, BundleVerdict>()
  const chains = new Map<StationId, Chain[]>()
  const admitted = bundles.filter((one) => one.admitted)
  const kept = new Set(settlements.keys())
  for (const epoch of Map.groupBy(admitted, (one) => `${one.station}/${one.epoch}`).values()) {
    const { faults, through } = judgeChain(epoch, kept)
    for (const { bundle, needs, station } of epoch) {
      verdicts.set(bundle, verdictOf(faults.get(bundle) ?? needsFault(needs, holdings)))
      if (through?.head_manifest === bundle) {
        chains.set(station, [...(chains.get(station) ?? []), through])
      }
    }
  }
  for (const bundle of bundles) {
    if (!bundle.admitted) verdicts.set(bundle.bundle, verdictOf(stationFault(bundle, stations)))
  }
  return { verdicts, chains }
}

function verdictOf(fault: FaultValue | undefined): BundleVerdict {
  if (fault === undefined) return { state: 'verified' }
  const isDisputed = fault.code === 'disputed-place' || fault.code === 'bundle-set-aside'
  return { state: isDisputed ? 'disputed' : 'waiting', fault }
}
