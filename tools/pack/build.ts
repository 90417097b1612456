import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SigningPair } from '#shared/bundle/keys.ts'
import { developmentKeyName, developmentPair } from '#shared/pack/development-key.ts'
import { packBytes, packHash } from '#shared/pack/hash.ts'
import { signedPackName, signPack } from '#shared/pack/signed.ts'
import { samplesBeside } from '#shared/samples.ts'
import { samplesOf } from './build-samples.ts'
import { compileFolder } from './compile-folder.ts'
import { readKey } from './key-file.ts'
import { distFolder, packFolders, readOptions } from './options.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Compiles packs: `<id>.json`, with which the program begins, the signed `<id>-<version>.jhp`, and
 * `<id>.samples.json` with its sample schools, if it has any.
 */
export async function build(args: readonly string[]): Promise<number> {
  const { files, languages, out = distFolder('packs'), key } = readOptions(args, ['out', 'key'])
  const issuer = await issuerOf(key)
  mkdirSync(out, { recursive: true })
  let isWell = true
  for (const folder of packFolders(files)) {
    const pack = compileFolder(folder, languages)
    if (pack === undefined) {
      isWell = false
      continue
    }
    const packFile = join(out, `${pack.id}.json`)
    writeWhole(packFile, packBytes(pack))
    const samples = samplesOf(folder)
    if (samples !== undefined) writeWhole(samplesBeside(packFile), samples)
    writeWhole(join(out, signedPackName(pack)), await signPack(pack, issuer.pair))
    console.log(`${pack.id} ${pack.version} ${await packHash(pack)}`)
  }
  console.error(`签名 / signed by: ${issuer.name} (${issuer.pair.kid})`)
  return isWell ? 0 : 1
}

async function issuerOf(
  key: string | undefined,
): Promise<{ readonly name: string; readonly pair: SigningPair }> {
  if (key !== undefined) return readKey(key)
  return { name: developmentKeyName, pair: await developmentPair() }
}
