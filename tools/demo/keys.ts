import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Invitation } from '#shared/reply/invitation.ts'

const DistrictKeys = z.object({ identity: z.string() })

/**
 * Lays out what a stranger needs to open the kept files with stock tools: the identity for `age -d`,
 * and the district's public signing key as a JWK (RFC 8037). Of a test district only.
 */
export async function layOutKeys(
  folder: string,
  districtKeys: string,
  invitation: Invitation,
): Promise<void> {
  const { identity } = DistrictKeys.parse(JSON.parse(await readFile(districtKeys, 'utf8')))
  await copyFile(districtKeys, join(folder, 'district-keys.json'))
  await writeFile(join(folder, 'district.age-identity.txt'), `${identity}\n`, { mode: 0o600 })
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: invitation.signing }
  await writeFile(join(folder, 'district.signing-public.jwk.json'), `${JSON.stringify(jwk)}\n`)
}
