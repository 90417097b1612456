import { readFileSync } from 'node:fs'
import { keyId } from '#shared/bundle/keys.ts'
import { isFault } from '#shared/fault.ts'
import type { KeyId, SigningKey } from '#shared/ids.ts'
import { unconfirmedRules } from '#shared/pack/confirmation.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import {
  claimedPackSigners,
  openConfirmedPack,
  openIssuedPack,
  unverifiedPack,
} from '#shared/pack/signed.ts'
import { readPublicKey } from './key-file.ts'
import { needed, readOptions } from './options.ts'

/** `unknown`: it is signed, but whose key that is nobody has said. */
type State = 'holds' | 'development' | 'unknown' | 'none' | 'wrong'

/**
 * Whether a `.jhp` file is whole, sound, and signed by whom a person names. 0 only when the issuer's
 * signature holds for a known key and, if a district was named, so does the district's.
 */
export async function verify(args: readonly string[]): Promise<number> {
  const { files, issuer, district, json } = readOptions(args, ['issuer', 'district'])
  const bytes = readFileSync(needed(files[0], 'FILE'))
  const { pack, hash } = await unverifiedPack(bytes)
  const claimed = claimedPackSigners(bytes)
  const signatures = {
    issuer: await issuerState(bytes, claimed.issuer, await known(issuer)),
    district: await districtState(bytes, claimed.district, await known(district)),
  }
  const found = {
    ...{ id: pack.id, version: pack.version, hash, issued_on: pack.issued_on },
    ...{ expires_on: pack.expires_on, unconfirmed_rules: unconfirmedRules(pack).length },
    issuer: { key: claimed.issuer, state: signatures.issuer },
    district: { key: claimed.district, state: signatures.district },
  }
  if (json) console.log(JSON.stringify(found))
  else {
    console.log(`${pack.id} ${pack.version} ${hash}\n${pack.title.zh} ${pack.issued_on}`)
    for (const role of ['issuer', 'district'] as const) {
      const { key = '', state } = found[role]
      console.log(`${roles[role]}: ${states[state]} ${key}`)
    }
  }
  const isIssued = signatures.issuer === 'holds' || signatures.issuer === 'development'
  const isConfirmed = district === undefined || signatures.district === 'holds'
  return isIssued && isConfirmed ? 0 : 1
}

const roles = { issuer: '发布 / issuer', district: '县级确认 / district' } as const

const states: Readonly<Record<State, string>> = {
  holds: '✓ 有效 / holds',
  development:
    '○ 开发密钥，不能证明来源，只用于测试工作区 / development key: proves nothing, test only',
  unknown: '？未核对：请给出公钥 / not verified: give the public key',
  none: '— 没有 / none',
  wrong: '✕ 不符 / wrong',
}

const known = (given: string | undefined): Promise<SigningKey> | undefined =>
  given === undefined ? undefined : readPublicKey(given)

async function issuerState(
  bytes: Uint8Array,
  claimed: KeyId | undefined,
  key: SigningKey | undefined,
): Promise<State> {
  if (claimed === undefined) return 'none'
  const development = await developmentPair()
  const isDevelopment = claimed === development.kid
  const asked = key ?? (isDevelopment ? development.public : undefined)
  if (asked === undefined) return 'unknown'
  const state = await holds(() => openIssuedPack(bytes, asked))
  return state === 'holds' && (await keyId(asked)) === development.kid ? 'development' : state
}

async function districtState(
  bytes: Uint8Array,
  claimed: KeyId | undefined,
  key: SigningKey | undefined,
): Promise<State> {
  if (claimed === undefined) return 'none'
  return key === undefined ? 'unknown' : holds(() => openConfirmedPack(bytes, key))
}

async function holds(open: () => Promise<unknown>): Promise<'holds' | 'wrong'> {
  try {
    await open()
    return 'holds'
  } catch (thrown) {
    if (isFault(thrown, 'pack-unsigned')) return 'wrong'
    throw thrown
  }
}
