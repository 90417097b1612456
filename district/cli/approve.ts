import type { CommandOf } from '#district/config.ts'
import { approvePrincipal } from '#district/services/principals.ts'
import { approveStation } from '#district/services/stations.ts'
import { tidyFingerprint } from '#district/services/typed-fingerprint.ts'
import { listBundles } from '#district/store/bundles.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A person has compared the fingerprint of a station or of a principal: it counts from now on. */
export async function approve(
  context: Context,
  { school, fingerprint }: CommandOf<'approve'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const principal = await approvePrincipal(school, tidyFingerprint(fingerprint), deps)
    if (principal !== null) {
      return {
        json: { command: 'approve', school, principal: principal.fingerprint },
        lines: (language) => [words[language].principalApproved(school)],
        exit: 0,
      }
    }
    const approved = await approveStation(school, fingerprint, deps)
    const { db, id } = deps.district
    const bundles = (await listBundles(db, id, school)).map(({ bundle, sequence, verdict }) => ({
      ...{ bundle, sequence, ...verdict },
    }))
    const stations = approved.map(({ station }) => station)
    return {
      json: { command: 'approve', school, stations, bundles },
      lines: (language) => [
        words[language].approved(school),
        ...bundles.map(
          ({ sequence, state }) => `    #${sequence}  ${words[language].state[state]}`,
        ),
      ],
      exit: 0,
    }
  })
}
