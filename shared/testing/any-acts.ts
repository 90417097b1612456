import * as fc from 'fast-check'
import type { Edit } from '#shared/engine/edit.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { editsOf } from './random-edits.ts'

/** Acts of a person: each is one edit or a few that belong together. */
export type Acts = readonly (readonly Edit[])[]

/** Edits of a pack, cut into acts of one to four. */
function actsOf(pack: Pack): fc.Arbitrary<Acts> {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 40 })
  return fc.tuple(editsOf(pack), sizes).map(([edits, counts]) => {
    const rest = [...edits]
    return counts.map((count) => rest.splice(0, count)).filter((act) => act.length > 0)
  })
}

/** Checks what must hold for whatever two people do. */
export async function forAnyActs(
  pack: Pack,
  numRuns: number,
  check: (ours: Acts, theirs: Acts) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(actsOf(pack), actsOf(pack), check), { numRuns })
}
