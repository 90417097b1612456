import type { FormKey } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'

/**
 * Which other forms each form reads, directly or through others, in pack order. Throws a plain
 * Error on a circle between forms, which the compiler refuses (`formCircle`).
 */
export function formUses(pack: Pack): Map<FormKey, readonly FormKey[]> {
  throw new Error(`engine is being written: ${pack.id}`)
}

/** A circle between forms as a list that ends where it begins, or undefined. */
export function formCircle(pack: Pack): readonly FormKey[] | undefined {
  throw new Error(`engine is being written: ${pack.id}`)
}
