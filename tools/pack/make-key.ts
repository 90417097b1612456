import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type * as z from 'zod'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { hex } from '#shared/bytes.ts'
import type { PublicKeyFile, SecretKeyFile } from './key-file.ts'
import { needed, readOptions } from './options.ts'

/** Makes the key of an issuer of packs. A file that is there is never written over. */
export async function makeKey(args: readonly string[]): Promise<number> {
  const { files, name: given } = readOptions(args, ['name'])
  const path = needed(files[0], 'FILE')
  const name = needed(given, '--name')
  const pair = await newPair()
  const secret: z.infer<typeof SecretKeyFile> = {
    format: 'junheng.pack-key/1',
    name,
    seed: hex(pair.seed),
  }
  const open: z.infer<typeof PublicKeyFile> = {
    format: 'junheng.pack-key-public/1',
    name,
    signing: pair.public,
  }
  writeFileSync(path, written(secret), { mode: 0o600, flag: 'wx' })
  writeFileSync(`${path}.public`, written(open), { flag: 'wx' })
  console.log(`${pair.kid} ${pair.public}`)
  console.error(
    [
      `${path}：私钥，只由发布人离线保管，不得外传。`,
      `${path}.public：公钥，交给各县；请各县通过公文或电话核对 ${pair.public}`,
      `${path}: secret; keep it offline and give it to nobody.`,
      `${path}.public: for the districts, who compare the 43 letters by letter or phone.`,
    ].join('\n'),
  )
  return 0
}

/** Whose public key a person can write behind an option: none that begins as an option does. */
async function newPair(): Promise<SigningPair> {
  for (;;) {
    const pair = await signingPair(new Uint8Array(randomBytes(32)))
    if (!pair.public.startsWith('-')) return pair
  }
}

const written = (value: object): string => `${JSON.stringify(value, null, 2)}\n`
