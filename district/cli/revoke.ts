import type { CommandOf } from '#district/config.ts'
import { revokeStation } from '#district/services/revoking.ts'
import { tidyFingerprint } from '#district/services/typed-fingerprint.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A station may not speak for its school any more. */
export async function revoke(
  context: Context,
  { school, fingerprint, reason }: CommandOf<'revoke'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const word = { fingerprint: tidyFingerprint(fingerprint), reason }
    const { station } = await revokeStation(school, word, deps)
    return {
      json: { command: 'revoke', school, station, reason },
      lines: (language) => [words[language].revoked(school)],
      exit: 0,
    }
  })
}
