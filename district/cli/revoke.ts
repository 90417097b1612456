import type { CommandOf } from '#district/config.ts'
import { revokePrincipal } from '#district/services/principals.ts'
import { revokeStation } from '#district/services/revoking.ts'
import { tidyFingerprint } from '#district/services/typed-fingerprint.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A station or a principal may not speak for its school any more. */
export async function revoke(
  context: Context,
  { school, fingerprint, reason }: CommandOf<'revoke'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const word = { fingerprint: tidyFingerprint(fingerprint), reason }
    const principal = await revokePrincipal(school, word, deps)
    if (principal !== null) {
      return {
        json: { command: 'revoke', school, principal: principal.fingerprint, reason },
        lines: (language) => [words[language].principalRevoked(school)],
        exit: 0,
      }
    }
    const { station } = await revokeStation(school, word, deps)
    return {
      json: { command: 'revoke', school, station, reason },
      lines: (language) => [words[language].revoked(school)],
      exit: 0,
    }
  })
}
