import type { District } from '#district/open-district.ts'
import type { Needs } from '#district/store/bundles.ts'
import type { RecordHead } from '#district/store/records.ts'
import type { Face } from '#district/store/stations.ts'
import { keptOf } from '#shared/attachment/kept.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { type Unpacked, unpackBundle } from '#shared/bundle/unpack.ts'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import type { PackRef, Record } from '#shared/record/record.ts'

/** All that a bundle says by itself, before anything that the district holds is asked. */
export type OpenedBundle = Unpacked & {
  readonly face: Face
  readonly fingerprint: string
  readonly heads: readonly RecordHead[]
  readonly needs: Needs
}

/** Faults: those of `unpackBundle`, `readRecord` and `readPersonal`; `kind-mismatch` of a record, those of `keptOf`. */
export async function openBundle(
  bytes: Uint8Array,
  { id, kind, identities }: Pick<District, 'id' | 'kind' | 'identities'>,
): Promise<OpenedBundle> {
  const unpacked = await unpackBundle(bytes, { identities, district: id, kind })
  const { manifest } = unpacked
  const { school, station } = manifest
  const records = readObjects(unpacked)
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

/** Every object must be what the manifest calls it; the records are given back. */
function readObjects({ manifest, objects }: Unpacked): ReadonlyMap<Sha256, Record> {
  const records = new Map<Sha256, Record>()
  for (const { hash, kind } of manifest.objects) {
    const bytes = objects.get(hash)
    if (bytes === undefined) throw new Error('unpacking proves every object')
    if (kind === 'record') records.set(hash, recordOf(manifest, bytes))
    else if (kind === 'personal') readPersonal(bytes)
    else readAttachment(bytes)
  }
  return records
}

/** The school strips what a photo tells beside the picture; what still has it is refused. */
function readAttachment(bytes: Uint8Array): void {
  if (!equalBytes(keptOf(bytes).bytes, bytes)) {
    throw new Fault('attachment-broken', { why: 'metadata' })
  }
}

/** A test record inside a real bundle would be computed by the laxer rules of tests. */
function recordOf(manifest: Manifest, bytes: Uint8Array): Record {
  const record = readRecord(bytes)
  const [here, there] = [manifest.kind, record.kind]
  if (here !== there) throw new Fault('kind-mismatch', { here, there })
  return record
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
