import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { readFileOf } from '#district/files/read.ts'
import { writeDurably } from '#district/files/write.ts'
import { confirmPack } from '#district/services/confirm-pack.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { signedPackBytesLimit } from '#shared/pack/signed.ts'
import { type Context, withDistrict } from './context.ts'
import type { Outcome } from './outcome.ts'
import { words } from './words.ts'

/** Signs a pack for the schools of this district, and writes it into a folder. */
export async function confirm(
  context: Context,
  { file: from, issuer, to }: CommandOf<'confirm'>,
): Promise<Outcome> {
  return withDistrict(context, async (deps) => {
    const met = await readFileOf(path.resolve(from), signedPackBytesLimit)
    if ('fault' in met) throw met.fault
    const key = issuer === 'development' ? (await developmentPair()).public : issuer
    const { name, file, pack } = await confirmPack(met.bytes, key, deps)
    const target = path.join(path.resolve(to), name)
    await writeDurably(fs, target, file)
    return {
      json: { command: 'confirm', path: target, pack },
      lines: (language) => words[language].confirmed({ ...pack, file: target }),
      exit: 0,
    }
  })
}
