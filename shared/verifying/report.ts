import { type ChainReport, chainsOf, type Difference, differencesIn } from './chains.ts'
import { withoutRevoked } from './revoked.ts'
import type { Verdict, VerifiedBundle } from './verified.ts'
import type { Keys } from './verify-file.ts'

/** All that can be said of some files together. */
export interface Report {
  readonly verdicts: readonly Verdict[]
  readonly chains: readonly ChainReport[]
  readonly differences: readonly Difference[]
  /** Every file holds, no number is there twice and no link is broken; a gap may come with other files. */
  readonly isWell: boolean
}

/** Files that were verified with these keys, seen together. */
export function reportOn(alone: readonly Verdict[], { invitation }: Keys): Report {
  const verdicts = withoutRevoked(alone, invitation)
  const bundles = verdicts.flatMap((one): VerifiedBundle[] =>
    'verified' in one && one.verified.kind === 'bundle' ? [one.verified] : [],
  )
  const chains = chainsOf(bundles)
  const isWell =
    verdicts.every((one) => 'verified' in one) &&
    chains.every(({ forks, broken }) => forks.length + broken.length === 0)
  return { verdicts, chains, differences: differencesIn(bundles), isWell }
}
