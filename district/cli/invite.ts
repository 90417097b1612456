import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { readIfThere } from '#district/files/read-if-there.ts'
import { writeDurably } from '#district/files/write.ts'
import { invitationFileName } from '#district/services/making.ts'
import { perform } from '#district/store/act.ts'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Writes the invitation into a folder, for the schools. */
export async function invite(context: Context, { to }: CommandOf<'invite'>): Promise<Outcome> {
  return withDistrict(context, async ({ district, person, clock }) => {
    const file = path.join(path.resolve(to), invitationFileName(district.name))
    const there = await readIfThere(fs, file)
    if (there !== null && !equalBytes(there, district.invitation)) {
      throw new Fault('file-exists', { path: file })
    }
    if (there === null) await writeDurably(fs, file, district.invitation)
    const { db, id, fingerprint } = district
    const under = { db, district: id, person, at: clock() }
    await perform(under, 'keep-district', (act) => act.note('invite', fingerprint))
    return {
      json: { command: 'invite', path: file, fingerprint },
      lines: (language) => words[language].invited({ file, fingerprint }),
      exit: 0,
    }
  })
}
