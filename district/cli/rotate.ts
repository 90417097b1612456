import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { rotateKeys } from '#district/services/rotating.ts'
import { type Context, personOf, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { askPassphrase } from './passphrase.ts'
import { words } from './words.ts'

/** Changes the keys of the office: the root's sheet is typed, and kept nowhere. */
export async function rotate(context: Context, command: CommandOf<'rotate'>): Promise<Outcome> {
  const { settings, clock, random, passphrase } = context
  const revoke = command.revoke === true
  return withDistrict(context, async ({ district }) => {
    const { serial } = await rotateKeys(district, {
      ...{ disk: fs, folder: path.resolve(settings.folder), person: personOf(settings) },
      ...{ at: clock(), random, passphrase, revoke },
      sheet:
        settings.root ?? (await askPassphrase('根密钥表的8组 / The 8 groups of the root sheet: ')),
    })
    return {
      json: { command: 'rotate', serial, revoked: revoke },
      lines: (language) => words[language].rotated(serial, revoke),
      exit: 0,
    }
  })
}
