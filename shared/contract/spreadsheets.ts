import * as z from 'zod'
import { base } from '#shared/contract/base.ts'
import { FormKey, Period, RegisterKey, SchoolCode } from '#shared/ids.ts'

/** Which form or register a file is about. */
export const SheetTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('form'), form: FormKey }),
  z.strictObject({ kind: z.literal('register'), register: RegisterKey }),
])
export type SheetTarget = z.infer<typeof SheetTarget>

const Export = z.strictObject({
  school: SchoolCode,
  period: Period,
  target: SheetTarget,
  /** `template`: headings, lists and notes without a value; `filled`: what is entered too. */
  content: z.enum(['template', 'filled']),
  format: z.enum(['xlsx', 'csv']),
  /** Whether numbers, phones and addresses of persons are in it; otherwise their columns are left out. */
  sensitive: z.boolean(),
  language: z.enum(['zh', 'en']),
})

export const exportingContract = {
  /** The file as a whole, base64, and a name for it. Looking at persons in it is noted. */
  write: base
    .input(Export)
    .output(z.strictObject({ file: z.base64(), name: z.string().min(1).max(200) })),
}
