import type { District } from '#district/open-district.ts'
import type { Needs } from '#district/store/bundles.ts'
import type { RecordHead } from '#district/store/records.ts'
import type { Face } from '#district/store/stations.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { type Unpacked, unpackBundle } from '#shared/bundle/unpack.ts'
import { readCarried } from '#shared/record/carried.ts'
import type { PackRef, Record } from '#shared/record/record.ts'

/** All that a bundle says by itself, before anything that the district holds is asked. */
export type OpenedBundle = Unpacked & {
  readonly face: Face
  readonly fingerprint: string
  readonly heads: readonly RecordHead[]
  readonly needs: Needs
}

/** Faults: those of `unpackBundle` and `readCarried`. */
export async function openBundle(
  bytes: Uint8Array,
  { id, kind, identities }: Pick<District, 'id' | 'kind' | 'identities'>,
): Promise<OpenedBundle> {
  const unpacked = await unpackBundle(bytes, { identities, district: id, kind })
  const { manifest } = unpacked
  const { school, station } = manifest
  const records = readCarried(unpacked)
  return {
    ...unpacked,
    face: {
      school,
      station: station.id,
      signing: station.signing,
      recipient: station.recipient,
    },
    fingerprint: await fingerprint(station, 'junheng.fingerprint.station'),
    heads: [...records].map(([record, { form, period, pack, revision, supersedes = null }]) => ({
      ...{ school, record, form, period, pack_hash: pack.hash, revision, supersedes },
    })),
    needs: needsOf(manifest, [...records.values()]),
  }
}

function needsOf({ pack, refers = [] }: Manifest, records: readonly Record[]): Needs {
  const packs = new Map<string, PackRef>()
  for (const ref of [pack, ...records.map((record) => record.pack)]) {
    packs.set(`${ref.hash} ${ref.id} ${ref.version}`, ref)
  }
  const named = records.flatMap(({ supersedes, uses }) => [
    ...(supersedes === undefined ? [] : [supersedes]),
    ...uses.map(({ record }) => record),
  ])
  return { packs: [...packs.values()], objects: [...new Set([...named, ...refers])].sort() }
}
