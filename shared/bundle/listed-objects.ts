import { sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/** What a manifest or a reply says of an object in its container. */
export interface ListedObject {
  readonly hash: Sha256
  readonly size: number
}

/**
 * Whether the objects of a container are exactly those that are listed, with their size and hash.
 * Faults: `object-unlisted`, `object-missing`, `object-wrong`.
 */
export async function proveObjects(
  listed: readonly ListedObject[],
  objects: ReadonlyMap<Sha256, Uint8Array>,
): Promise<void> {
  const hashes = new Set(listed.map(({ hash }) => hash))
  for (const hash of objects.keys()) {
    if (!hashes.has(hash)) throw new Fault('object-unlisted', { name: hash })
  }
  for (const { hash, size } of listed) {
    const bytes = objects.get(hash)
    if (bytes === undefined) throw new Fault('object-missing', { hash })
    if (bytes.length !== size || (await sha256(bytes)) !== hash) {
      throw new Fault('object-wrong', { hash })
    }
  }
}
