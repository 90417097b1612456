import * as z from 'zod'
import { base } from '#shared/contract/base.ts'
import { FormKey, Period, PlainDate, SchoolCode } from '#shared/ids.ts'
import { Text } from '#shared/pack/text.ts'

/**
 * How a school stands to one form of one period: `none` not come, `late` not come and its day is over,
 * `waiting` come and not yet counted, `pending` a person has to look, `returned`, `accepted`.
 */
export const CoverState = z.enum(['none', 'late', 'waiting', 'pending', 'returned', 'accepted'])
export type CoverState = z.infer<typeof CoverState>

/** What a school year's matrix has for columns. */
export const CoverColumn = z.strictObject({
  form: FormKey,
  title: Text,
  period: Period,
  /** The last day on which it may be handed in; absent where none is set. */
  due: PlainDate.optional(),
})
export type CoverColumn = z.infer<typeof CoverColumn>

export const Coverage = z.strictObject({
  /** The school years of which anything is held, and the present one, newest first. */
  years: z.array(Period),
  year: Period,
  columns: z.array(CoverColumn),
  rows: z.array(
    z.strictObject({
      school: SchoolCode,
      name: z.string(),
      township: z.string().optional(),
      /** One for each column. */
      states: z.array(CoverState),
    }),
  ),
  /** Over all rows, how many stand so. */
  totals: z.record(CoverState, z.int()),
})
export type Coverage = z.infer<typeof Coverage>

export const coverageContract = {
  /** School × form × period of a school year, the present one if none is named. */
  matrix: base.input(z.strictObject({ year: Period.optional() })).output(Coverage),
}
