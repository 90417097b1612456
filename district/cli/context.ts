import fs from 'node:fs/promises'
import path from 'node:path'
import type { Settings } from '#district/config.ts'
import type { Deps } from '#district/deps.ts'
import { readIfThere } from '#district/files/read-if-there.ts'
import { createEngines } from '#district/judge/engines.ts'
import { askedOnce } from '#district/keys/asked-once.ts'
import { openDistrict } from '#district/open-district.ts'
import { ensurePack } from '#district/services/packs.ts'
import type { Person } from '#district/store/act.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant } from '#shared/ids.ts'
import { askPassphrase } from './passphrase.ts'

/** What a command is given by its entry: settings, clock, randomness; nothing global. */
export type Context = {
  readonly settings: Settings
  readonly clock: () => Instant
  readonly random: (count: number) => Uint8Array
  /** Of the keys; a person is asked once in a command. */
  readonly passphrase: () => Promise<string>
}

const builtInPack = 'dist/packs/cn.balanced.2017.json'

/** Opens the district, makes its pack known, does the work, and closes it whatever happens. */
export async function withDistrict<Result>(
  { settings, clock, passphrase }: Context,
  work: (deps: Deps) => Promise<Result>,
): Promise<Result> {
  const district = await openDistrict(settings.folder, passphrase)
  const person = personOf(settings)
  const deps: Deps = { district, engineOf: createEngines(), person, clock }
  try {
    const pack = await readPack(settings)
    if (pack !== null) await ensurePack(pack, deps)
    return await work(deps)
  } finally {
    await district.db.destroy()
  }
}

/** Who has the district's folder and its keys is its administrator. */
export const personOf = (settings: Settings): Person => ({
  name: settings.person,
  role: 'administrator',
})

/** Asks once, unless the environment has said it. */
export function passphraseOf(settings: Settings): () => Promise<string> {
  return askedOnce(async () => settings.passphrase ?? askPassphrase('口令 / Passphrase: '))
}

/** A pack that was named must be there; the built-in one may not be built on this machine. */
async function readPack({ pack }: Settings): Promise<Uint8Array | null> {
  const bytes = await readIfThere(fs, path.resolve(pack ?? builtInPack))
  if (bytes === null && pack !== undefined) throw new Fault('pack-unreadable', { why: 'missing' })
  return bytes
}
