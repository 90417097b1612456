import type { Standing } from '#shared/contract/handing.ts'
import type { PrincipalKey } from '#shared/contract/principal.ts'

/** One step on the way to a station that the county takes records from. */
export type TrustStep = Exclude<Standing['is'], 'approved'> | 'principal' | 'principalRevoked'

interface TrustTask {
  readonly step: TrustStep
  /** The page on which it is done. */
  readonly screen: 'office' | 'principal'
  /** Nothing but a word of the county's is missing. */
  readonly waits: boolean
  readonly urgent: boolean
}

/**
 * The way to approval, one step at a time: accept the invitation, hand in the request, wait. Beside it
 * the principal's key, while the county has not said anything of it or has revoked it.
 */
export function trustTasks(
  standing: Standing['is'] | undefined,
  principal: PrincipalKey['standing'] | undefined,
): readonly TrustTask[] {
  const tasks: TrustTask[] = []
  if (standing !== undefined && standing !== 'approved') {
    const waits = standing === 'asked'
    tasks.push({ step: standing, screen: 'office', waits, urgent: standing === 'revoked' })
  }
  if (principal === 'new' || principal === 'revoked') {
    const waits = principal === 'new'
    const step = waits ? 'principal' : 'principalRevoked'
    tasks.push({ step, screen: 'principal', waits, urgent: !waits })
  }
  return tasks
}
