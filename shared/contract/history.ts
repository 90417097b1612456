import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { base } from '#shared/contract/base.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, Instant, Period, PlainDate, RowId, SchoolCode } from '#shared/ids.ts'
import { Role } from '#shared/role.ts'

/** What stood in a cell; of a row its days, and of one that was taken away its cells too. */
export const HistoryValue = z.union([
  Answer,
  z.strictObject({
    id: RowId.optional(),
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    cells: z.record(FieldName, Answer).optional(),
  }),
])
export type HistoryValue = z.infer<typeof HistoryValue>

const Author = z.strictObject({ name: z.string(), role: Role })

/** One change: who, when, from what to what; without `before` or `after` nothing stood there. */
export const HistoryLine = z.strictObject({
  id: z.int(),
  at: Instant,
  by: Author,
  period: Period,
  what: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cell'), cell: CellRef }),
    z.strictObject({ kind: z.literal('row'), cell: CellRef }),
    z.strictObject({ kind: z.literal('reason'), check: z.string() }),
    z.strictObject({ kind: z.literal('section'), section: FieldName }),
    z.strictObject({ kind: z.literal('register') }),
  ]),
  before: HistoryValue.optional(),
  after: HistoryValue.optional(),
})
export type HistoryLine = z.infer<typeof HistoryLine>

/** The word that a section was looked over: who gave it, or how it was lost. */
export const SectionWord = z.strictObject({
  section: FieldName,
  /** Who answers for the section, if anybody in particular. */
  responsible: z.strictObject({ id: z.uuid(), name: z.string() }).optional(),
  confirmed: z.strictObject({ name: z.string(), at: Instant }).optional(),
  /** The last confirmation was withdrawn: by whom, and whether by changing a value. */
  withdrawn: z.strictObject({ name: z.string(), at: Instant }).optional(),
})
export type SectionWord = z.infer<typeof SectionWord>

const SchoolPeriod = { school: SchoolCode, period: Period }

export const historyContract = {
  /**
   * What happened to a cell, a row or a register, with the reasons given and the sections confirmed
   * there, newest first, in pages.
   */
  history: base
    .input(
      z.strictObject({
        ...SchoolPeriod,
        cell: CellRef,
        /** `older` of the page before. */
        before: z.int().min(1).optional(),
      }),
    )
    .output(
      z.strictObject({
        lines: z.array(HistoryLine).max(50),
        /** What to give as `before` for the next page; absent on the last one. */
        older: z.int().optional(),
        /** When the form was sealed last: what is newer is not handed in. */
        sealed_at: Instant.optional(),
      }),
    ),
  /** For each section of a form who answers for it and who confirmed it. */
  sections: base
    .input(z.strictObject({ ...SchoolPeriod, form: FormKey }))
    .output(z.array(SectionWord).max(100)),
}
