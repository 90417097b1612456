import * as z from 'zod'
import { Edit } from '#shared/engine/edit.ts'
import { Period, SchoolCode } from '#shared/ids.ts'

/** Invented schools with all that a person would enter for them: compiled beside a pack, never signed. */
export const SampleSchools = z.strictObject({
  format: z.literal('junheng.samples/1'),
  schools: z
    .array(
      z.strictObject({
        code: SchoolCode,
        name: z.string().min(1).max(60),
        period: Period,
        edits: z.array(Edit).max(100_000),
      }),
    )
    .max(20),
  /** The one document that stands for every attachment of theirs: a PDF in base64. */
  evidence: z.base64().optional(),
})
export type SampleSchools = z.infer<typeof SampleSchools>

/** The samples that belong to a compiled pack lie beside it. */
export const samplesBeside = (packFile: string): string =>
  packFile.replace(/(\.json)?$/, '.samples.json')
