import * as z from 'zod'

/** The one spelling of a decimal: no exponent, no superfluous zero, no `-0` (design §7, Bytes). */
export const Decimal = z
  .string()
  .max(40)
  .regex(/^(-?(0|[1-9]\d*)(\.\d*[1-9])?)$/)
  .refine((text) => text !== '-0')

/** A lone surrogate has no UTF-8: it could be kept, but never signed nor read again (RFC 8785 §3.2.2.2). */
export const isWellFormed = (text: string): boolean => text.isWellFormed()

/**
 * What a person can give in one cell: a number as a decimal string (also whole numbers, so that a
 * field may change its type without changing its bytes), a truth, a text, code or date, or several
 * codes. An empty cell is an absent key, never null.
 */
export const Answer = z.union([
  z.string().max(4000).refine(isWellFormed),
  z.boolean(),
  z.array(z.string().max(64).refine(isWellFormed)).max(64),
])
export type Answer = z.infer<typeof Answer>
