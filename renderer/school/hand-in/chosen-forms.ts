import type { FormKey } from '#shared/ids.ts'

/**
 * The chosen forms with every open form whose figures they read: a record names the records that it
 * rests on, so those must be sealed with it. In the order of `open`.
 */
export function withUses(
  chosen: readonly FormKey[],
  open: readonly FormKey[],
  uses: ReadonlyMap<FormKey, readonly FormKey[]>,
): readonly FormKey[] {
  const needed = new Set(chosen.flatMap((form) => [form, ...(uses.get(form) ?? [])]))
  return open.filter((form) => needed.has(form))
}

/** The chosen forms that read this one, so that it cannot be left out. */
export function neededBy(
  form: FormKey,
  chosen: readonly FormKey[],
  uses: ReadonlyMap<FormKey, readonly FormKey[]>,
): readonly FormKey[] {
  return chosen.filter((other) => other !== form && (uses.get(other) ?? []).includes(form))
}
