import type { Laid } from '#shared/bundle/content.ts'
import { sha256 } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'

/** What a manifest or a reply says of an object in its container. */
export interface ListedObject {
  readonly hash: Sha256
  readonly size: number
  readonly kind: 'record' | 'personal' | 'attachment' | 'pack'
}

/** Canonical JSON is a line of the text; a photo, a document or a pack is a file beside it. */
const isLine = ({ kind }: ListedObject): boolean => kind === 'record' || kind === 'personal'

/** Where each object lies; one that nobody lists is laid out as a file, for `proveObjects` to refuse. */
export function layOut(
  listed: readonly ListedObject[],
  objects: ReadonlyMap<Sha256, Uint8Array>,
): Laid {
  const inLines = new Set(listed.filter(isLine).map(({ hash }) => hash))
  return {
    lines: [...inLines].flatMap((hash) => objects.get(hash) ?? []),
    files: new Map([...objects].filter(([hash]) => !inLines.has(hash))),
  }
}

/**
 * The objects of a container, when they are exactly those that are listed, with their size and hash: lines
 * in the order of the list, files by name. Faults: `object-unlisted`, `object-missing`, `object-wrong`.
 */
export async function proveObjects(
  listed: readonly ListedObject[],
  { lines, files }: Laid,
): Promise<ReadonlyMap<Sha256, Uint8Array>> {
  const inLines = listed.filter(isLine)
  if (lines.length > inLines.length) {
    throw new Fault('object-unlisted', { name: `.jsonl:${inLines.length + 3}` })
  }
  const inFiles = new Set(listed.filter((one) => !isLine(one)).map(({ hash }) => hash))
  for (const hash of files.keys()) {
    if (!inFiles.has(hash)) throw new Fault('object-unlisted', { name: hash })
  }
  const fewer = lines.length < inLines.length
  const next = lines.values()
  const held = new Map<Sha256, Uint8Array>()
  for (const one of listed) {
    const { hash, size } = one
    const bytes = isLine(one) ? next.next().value : files.get(hash)
    if (bytes === undefined) throw new Fault('object-missing', { hash })
    if (bytes.length !== size || (await sha256(bytes)) !== hash) {
      // With a line less, all behind it stand in the place of the one before: that one is missing.
      throw new Fault(isLine(one) && fewer ? 'object-missing' : 'object-wrong', { hash })
    }
    held.set(hash, bytes)
  }
  return held
}
