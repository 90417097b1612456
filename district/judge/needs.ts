import type { Needs } from '#district/store/bundles.ts'
import type { FaultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { PackRef } from '#shared/record/record.ts'

/** What the district holds for a school, whatever came first. */
export type Holdings = {
  readonly packs: ReadonlyMap<Sha256, PackRef>
  /** Records, personal objects and attachments in admitted bundles of the school. */
  readonly objects: ReadonlySet<Sha256>
}

/** The first thing that a bundle rests on and that is not here; undefined when all is. */
export function needsFault(needs: Needs, holdings: Holdings): FaultValue | undefined {
  const pack = needs.packs.find((ref) => !isKnown(ref, holdings.packs.get(ref.hash)))
  if (pack !== undefined) {
    return { code: 'held-pack-unknown', details: { id: pack.id, hash: pack.hash } }
  }
  const object = needs.objects.find((hash) => !holdings.objects.has(hash))
  if (object !== undefined) return { code: 'held-object-missing', details: { hash: object } }
  return undefined
}

function isKnown(ref: PackRef, known: PackRef | undefined): boolean {
  return known !== undefined && known.id === ref.id && known.version === ref.version
}
