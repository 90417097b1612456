import * as z from 'zod'

/** A column that holds JSON, read through `schema`. */
export function json<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch (thrown) {
        context.addIssue({ code: 'custom', message: String(thrown) })
        return z.NEVER
      }
    })
    .pipe(schema)
}
