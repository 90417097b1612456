import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommandOf } from '#district/config.ts'
import { makeDistrict } from '#district/services/making.ts'
import { Fault } from '#shared/fault.ts'
import { type Context, personOf } from './context.ts'
import type { Outcome } from './outcome.ts'
import { askNewPassphrase, askPassphrase } from './passphrase.ts'
import { words } from './words.ts'

/** Makes a district in a new folder. The root's sheet is shown this once and kept nowhere. */
export async function init(
  { settings, clock, random }: Context,
  { office, region, kind, escrow }: CommandOf<'init'>,
): Promise<Outcome> {
  if (kind === 'real' && region.startsWith('99')) {
    throw new Fault('usage-wrong', { what: 'region-test' })
  }
  const folder = path.resolve(settings.folder)
  const made = await makeDistrict({
    ...{ disk: fs, folder, name: office, region, kind, at: clock(), random },
    ...(escrow === undefined ? {} : { escrow }),
    person: personOf(settings),
    passphrase: async () => settings.passphrase ?? askNewPassphrase(askPassphrase),
  })
  const { district, fingerprint, root, files } = made
  return {
    json: {
      command: 'init',
      district,
      name: office,
      region,
      kind,
      fingerprint,
      root,
      folder,
      files,
    },
    lines: (language) => words[language].made({ name: office, kind, fingerprint, root, files }),
    exit: 0,
  }
}
