import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { inviteSchool, type WrittenInvitation } from '#district/services/inviting.ts'
import { chinaDay } from '#shared/china-day.ts'
import type { Instant, PlainDate } from '#shared/ids.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Long enough for a letter to a village school and for the answer. */
const usualDays = 60

/** Writes an invitation for each of these schools into a folder. */
export async function invite(
  context: Context,
  { schools, to, until, addresses }: CommandOf<'invite'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const last = until ?? daysAfter(context.clock(), usualDays)
    const invitations: WrittenInvitation[] = []
    for (const school of schools) {
      const given = { ...deps, random: context.random }
      const invited = { school, until: last, ...(addresses === undefined ? {} : { addresses }) }
      invitations.push(await inviteSchool(fs, path.resolve(to), invited, given))
    }
    const { fingerprint } = deps.district
    return {
      json: { command: 'invite', invitations, fingerprint },
      lines: (language) => words[language].invited(invitations, fingerprint),
      exit: 0,
    }
  })
}

const daysAfter = (at: Instant, days: number): PlainDate =>
  chinaDay(new Date(Date.parse(at) + days * 86_400_000))
