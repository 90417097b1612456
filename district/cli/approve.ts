import type { CommandOf } from '#district/config.ts'
import { approveStation } from '#district/services/stations.ts'
import { listBundles } from '#district/store/bundles.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A person has compared the fingerprint: the station's hand-ins count from now on. */
export async function approve(
  context: Context,
  { school, fingerprint }: CommandOf<'approve'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
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
