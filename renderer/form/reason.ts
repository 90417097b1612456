/** What becomes of a typed reason: sent (`undefined` withdraws it), or held while it is too short. */
export type TypedReason =
  | { readonly kind: 'send'; readonly text: string | undefined }
  | { readonly kind: 'hold' }

/** Fewest letters of a reason (domain §0.4). */
const shortest = 2

/** A blank box withdraws the reason; one letter is a reason that is still being written. */
export function typedReason(typed: string): TypedReason {
  const text = typed.trim()
  if (text === '') return { kind: 'send', text: undefined }
  return [...text].length < shortest ? { kind: 'hold' } : { kind: 'send', text }
}
