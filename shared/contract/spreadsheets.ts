import * as z from 'zod'
import { base } from '#shared/contract/base.ts'
import { FieldName, FormKey, Period, RegisterKey, SchoolCode } from '#shared/ids.ts'

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

/** So many headings are remembered for one form or register. */
export const rememberedHeadingsAtMost = 500

/** Headings as the import folds them, by what they mean: a field's name, or nothing for not read. */
export const ImportMapping = z.strictObject({
  headings: z
    .record(z.string().min(1).max(200), z.union([FieldName, z.literal('')]))
    .refine((headings) => Object.keys(headings).length <= rememberedHeadingsAtMost),
  /** Columns by which rows are found again; none where the pack's own are right. */
  known_by: z.array(FieldName).max(6),
})
export type ImportMapping = z.infer<typeof ImportMapping>

export const importingContract = {
  /** What a person said of the headings of earlier files. */
  mapping: base.input(z.strictObject({ target: SheetTarget })).output(ImportMapping),
  remember: base
    .input(z.strictObject({ target: SheetTarget, mapping: ImportMapping }))
    .output(z.strictObject({})),
}
