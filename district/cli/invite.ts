import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { writeInvitation } from '#district/services/inviting.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Writes the invitation into a folder, for the schools. */
export async function invite(context: Context, { to }: CommandOf<'invite'>): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const { path: file } = await writeInvitation(fs, path.resolve(to), deps)
    const { fingerprint } = deps.district
    return {
      json: { command: 'invite', path: file, fingerprint },
      lines: (language) => words[language].invited({ file, fingerprint }),
      exit: 0,
    }
  })
}
