import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Appointment } from '#shared/trust/appointment.ts'

const DistrictKeys = z.object({ working: z.array(z.object({ identity: z.string() })).min(1) })

/**
 * Lays out what a stranger needs to open the kept files with stock tools: the identity for `age -d`,
 * and the district's public signing key as a JWK (RFC 8037). Of a test district only.
 */
export async function layOutKeys(
  folder: string,
  districtKeys: string,
  { signing }: Appointment,
): Promise<void> {
  const { working } = DistrictKeys.parse(JSON.parse(await readFile(districtKeys, 'utf8')))
  await copyFile(districtKeys, join(folder, 'district-keys.json'))
  await writeFile(
    join(folder, 'district.age-identity.txt'),
    `${working.map(({ identity }) => identity).join('\n')}\n`,
    { mode: 0o600 },
  )
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: signing }
  await writeFile(join(folder, 'district.signing-public.jwk.json'), `${JSON.stringify(jwk)}\n`)
}
