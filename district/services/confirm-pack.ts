import type { Deps } from '#district/deps.ts'
import { perform } from '#district/store/act.ts'
import { ensureConfirmedPack } from '#district/store/confirmed-packs.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { Fault } from '#shared/fault.ts'
import type { SigningKey } from '#shared/ids.ts'
import { isDevelopmentKey } from '#shared/pack/development-key.ts'
import { countersignPack, openConfirmedPack, signedPackName } from '#shared/pack/signed.ts'
import type { PackRef } from '#shared/record/record.ts'
import { ensurePack } from './packs.ts'

/**
 * Puts the district's confirmation on a signed pack: with it stations install the pack. A person has
 * read the pack and compared the issuer's key before. The pack is made known, so that records made
 * with it can be recounted, and its file is kept, so that replies carry it to the stations. Faults: those of `openIssuedPack`, and `pack-development-key` in a real
 * district.
 */
export async function confirmPack(
  bytes: Uint8Array,
  issuer: SigningKey,
  deps: Deps,
): Promise<{ readonly name: string; readonly file: Uint8Array; readonly pack: PackRef }> {
  const { district, person, clock } = deps
  if (district.kind === 'real' && (await isDevelopmentKey(await keyId(issuer)))) {
    throw new Fault('pack-development-key', {})
  }
  const file = await countersignPack(bytes, issuer, district.pair)
  const opened = await openConfirmedPack(file, district.pair.public)
  const pack = await ensurePack(opened.payload, deps)
  const under = { db: district.db, district: district.id, person, at: clock() }
  await perform(under, 'keep-district', async (act) => {
    const { expires_on = null } = opened.pack
    await ensureConfirmedPack(act.trx, district.id, { ...pack, expires_on, issuer, file }, act.at)
    await act.note('confirm-pack', pack.hash, {
      ...{ id: pack.id, version: pack.version, issuer: opened.issuer },
    })
  })
  return { name: signedPackName(opened.pack), file, pack }
}
