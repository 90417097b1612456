import { keptOf } from '#shared/attachment/kept.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { equalBytes } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import type { Record } from '#shared/record/record.ts'

/**
 * The records of a bundle whose objects are proved, after every object was read as what its manifest
 * calls it. Faults: those of `readRecord`, `readPersonal` and `keptOf`; `attachment-broken` (`metadata`)
 * for a photo that tells more than the picture; `kind-mismatch` for a record of the other kind.
 */
export function readCarried(bundle: {
  readonly manifest: Manifest
  readonly objects: ReadonlyMap<Sha256, Uint8Array>
}): ReadonlyMap<Sha256, Record> {
  const { manifest, objects } = bundle
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

/**
 * Proves that an attachment is kept as a school keeps it: it strips what a photo tells beside the picture, and
 * what still has it is refused. Faults: those of `keptOf`, `attachment-broken` (`metadata`).
 */
export function readAttachment(bytes: Uint8Array): void {
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
