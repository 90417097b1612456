import fs from 'node:fs/promises'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { CommandOf } from '#district/config.ts'
import { makeDistrict } from '#district/services/making.ts'
import { Fault } from '#shared/fault.ts'
import { Recipient } from '#shared/ids.ts'
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
  const held = escrow === 'make' ? await makeEscrow() : undefined
  const recipient = held?.recipient ?? (escrow === 'make' ? undefined : escrow)
  const made = await makeDistrict({
    ...{ disk: fs, folder, name: office, region, kind, at: clock(), random },
    ...(recipient === undefined ? {} : { escrow: recipient }),
    person: personOf(settings),
    passphrase: async () => settings.passphrase ?? askNewPassphrase(askPassphrase),
  })
  const escrowed = held === undefined ? {} : { escrow_identity: held.identity }
  const shown = { kind, ...made, ...escrowed }
  return {
    json: { command: 'init', name: office, region, folder, ...shown },
    lines: (language) => words[language].made({ name: office, ...shown }),
    exit: 0,
  }
}

/** A key that opens every bundle beside the office's own: its private half goes to paper only. */
async function makeEscrow() {
  const identity = await generateX25519Identity()
  return { identity, recipient: Recipient.parse(await identityToRecipient(identity)) }
}
