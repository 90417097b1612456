import type { CommandOf } from '#district/config.ts'
import { settle } from '#district/services/settling.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** A reviewer says which of the bundles at one place counts. */
export async function settles(
  context: Context,
  { bundle, reason }: CommandOf<'settle'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const { setAside, ...settled } = await settle(bundle, reason, deps)
    const { school, sequence } = settled
    return {
      json: { command: 'settle', ...settled, set_aside: setAside, reason },
      lines: (language) => [words[language].settled(school, sequence, setAside.length)],
      exit: 0,
    }
  })
}
