import type { Invited } from '#district/store/invitations.ts'
import type { Station } from '#district/store/stations.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/**
 * Why a station that asks to be enrolled may not be approved yet, judged by this office's clock; undefined
 * when its request came in time and alone with its secret.
 */
export function enrolmentFault(
  station: Station,
  others: readonly Station[],
  invitations: ReadonlyMap<Sha256, Invited>,
): Fault<'enrolment-unproven'> | undefined {
  const { school, invitation, shown_at } = station
  const invited = invitation === null ? undefined : invitations.get(invitation)
  const unproven = (why: 'none' | 'late' | 'twice') =>
    new Fault('enrolment-unproven', { school, why, until: invited?.until ?? '' })
  if (invited === undefined || shown_at === null) return unproven('none')
  if (others.some((one) => one !== station && one.invitation === invitation))
    return unproven('twice')
  return chinaDay(shown_at) > invited.until ? unproven('late') : undefined
}
