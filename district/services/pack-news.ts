import type { District } from '#district/open-district.ts'
import type { Act } from '#district/store/act.ts'
import { getManifestJws, type HeldBundle } from '#district/store/bundles.ts'
import { type ConfirmedPack, listConfirmedPacks } from '#district/store/confirmed-packs.ts'
import type { Station } from '#district/store/stations.ts'
import { verifyManifest } from '#shared/bundle/unpack.ts'
import { sha256 } from '#shared/canonical.ts'
import { countersignPack } from '#shared/pack/signed.ts'
import { packState } from '#shared/pack/trust.ts'
import type { PackRef } from '#shared/record/record.ts'
import type { Carried } from './carrying.ts'

/** How many bytes of packs one reply takes along: the largest that may be, and half a file beside it. */
const packRoom = 24 * 1024 * 1024

/**
 * The confirmed packs that a station does not show to have: of each name the highest version, unless it
 * has expired or the station's newest manifest names it or a higher one. What is too much for one reply
 * stands in the audit log and goes along once the station shows the others.
 */
export async function packNews(
  act: Act,
  district: District,
  station: Station,
  bundles: readonly HeldBundle[],
): Promise<readonly Carried[]> {
  const shown = await shownPack(act, station, bundles)
  const news: Carried[] = []
  let room = packRoom
  for (const pack of newest(await listConfirmedPacks(act.trx, district.id))) {
    if (hasExpired(pack, act) || isShown(pack, shown)) continue
    // Signed by the key that is appointed now: an earlier one may have been revoked since.
    const bytes = await countersignPack(pack.file, pack.issuer, district.pair)
    if (bytes.length > room) {
      await act.note('pack-later', pack.hash, { school: station.school })
      continue
    }
    room -= bytes.length
    news.push({ hash: await sha256(bytes), kind: 'pack', bytes })
  }
  return news
}

/** The first of each name; they come from the highest version down. */
const newest = (packs: readonly ConfirmedPack[]): readonly ConfirmedPack[] =>
  packs.filter(({ id }, at) => at === packs.findIndex((one) => one.id === id))

/** The office's own clock judges: it dates its replies by it too. */
function hasExpired({ hash, id, version, expires_on }: ConfirmedPack, { at }: Act): boolean {
  const pack = { hash, id, version, expires_on: expires_on ?? undefined }
  return packState([], pack, at) === 'expired'
}

const isShown = ({ id, version }: ConfirmedPack, shown: PackRef | undefined): boolean =>
  shown !== undefined && shown.id === id && shown.version >= version

/** The pack that the station's bundle of the last arrival names; undefined before any. */
async function shownPack(
  { trx, district }: Act,
  { school, station }: Station,
  bundles: readonly HeldBundle[],
): Promise<PackRef | undefined> {
  const last = bundles
    .filter((one) => one.station === station && one.admitted)
    .toSorted(
      (one, other) =>
        Date.parse(one.received_at) - Date.parse(other.received_at) ||
        one.sequence - other.sequence,
    )
    .at(-1)
  if (last === undefined) return undefined
  const { manifest } = await verifyManifest(
    await getManifestJws(trx, district, school, last.bundle),
  )
  return manifest.pack
}
