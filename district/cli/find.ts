import type { CommandOf } from '#district/config.ts'
import { findInvitation } from '#district/services/finding.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Says which school an invitation is for, what has become of it, and what its file and letter are called. */
export async function find(context: Context, { code }: CommandOf<'find'>): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const invitations = await findInvitation(code, deps)
    return {
      json: { command: 'find', invitations },
      lines: (language) => invitations.flatMap((one) => words[language].foundInvitation(one)),
      exit: 0,
    }
  })
}
