import { renewEpoch } from '#district/services/renewing.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** After a backup of the books was put back: schools believe what the office says from now on. */
export async function renews(context: Context): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const epoch = await renewEpoch({ ...deps, random: context.random })
    return {
      json: { command: 'renew-epoch', epoch },
      lines: (language) => words[language].renewed(epoch),
      exit: 0,
    }
  })
}
