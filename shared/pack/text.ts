import * as z from 'zod'

/** A word of the pack in both languages of the product. */
export const Text = z.strictObject({
  zh: z.string().min(1).max(600),
  en: z.string().min(1).max(900),
})
export type Text = z.infer<typeof Text>

/**
 * How sure a rule is (domain §0.1): its text was read; it is one province's; nothing was found, so
 * a county must confirm it; or it is a decision of this product.
 */
export const Tag = z.enum(['verified', 'local', 'unconfirmed', 'design'])
export type Tag = z.infer<typeof Tag>

/** Where a rule stands: a document of the pack's list, and the place in it. */
export const Citation = z.strictObject({
  source: z.string().max(20),
  clause: z.string().max(200).optional(),
  tag: Tag,
})
export type Citation = z.infer<typeof Citation>
