import { readFileSync } from 'node:fs'
import { countersignPack, openConfirmedPack } from '#shared/pack/signed.ts'
import { readKey, readPublicKey } from './key-file.ts'
import { needed, readOptions, UsageMistake } from './options.ts'
import { writeWhole } from './write-whole.ts'

/** Adds a district's confirmation to a signed pack whose issuer the district knows. */
export async function countersign(args: readonly string[]): Promise<number> {
  const { files, key, issuer, out } = readOptions(args, ['key', 'issuer', 'out'])
  const file = needed(files[0], 'FILE')
  const { name, pair } = await readKey(needed(key, '--key'))
  const issuerKey = await readPublicKey(needed(issuer, '--issuer'))
  if (issuerKey === pair.public) {
    throw new UsageMistake('发布和确认不能用同一把密钥 / one key never fills two roles')
  }
  const confirmed = await countersignPack(readFileSync(file), issuerKey, pair)
  const { pack, hash } = await openConfirmedPack(confirmed, pair.public)
  writeWhole(out ?? file, confirmed)
  console.log(`${pack.id} ${pack.version} ${hash}`)
  console.error(`确认 / confirmed by: ${name} (${pair.kid})`)
  return 0
}
