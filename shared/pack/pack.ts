import * as z from 'zod'
import { Answer, Decimal } from '#shared/answer.ts'
import { Stage } from '#shared/engine/outcome.ts'
import { FieldName, FormKey, PlainDate, RegisterKey } from '#shared/ids.ts'
import { Expression, Field } from '#shared/pack/field.ts'
import { Indicator, Scheme } from '#shared/pack/indicator.ts'
import { packLife } from '#shared/pack/life.ts'
import { County, Measure } from '#shared/pack/measure.ts'
import { Parameter, Profile } from '#shared/pack/parameter.ts'
import { Citation, Text } from '#shared/pack/text.ts'

/** A list of codes; `attributes` carry what rules read of an entry (a stage, a group). */
export const CodeList = z.strictObject({
  label: Text,
  cite: Citation.optional(),
  entries: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        label: Text,
        /** Other words for it in older spreadsheets. */
        also: z.array(z.string().min(1).max(40)).max(20).optional(),
        attributes: z.record(z.string().max(40), z.string().max(80)).optional(),
      }),
    )
    .min(1)
    .max(5_000),
})
export type CodeList = z.infer<typeof CodeList>

/** A page of fields of one school for one period. Sections list fields and registers in order. */
export const Form = z.strictObject({
  key: FormKey,
  title: Text,
  /** Number of the official statistics form, which changes with every revision (domain §1.6). */
  official: z.array(z.string().max(20)).optional(),
  /** Its numbers in earlier years, by which an import knows old spreadsheets. */
  official_before: z.array(z.string().max(20)).optional(),
  period: z.enum(['year', 'term', 'month']),
  /**
   * The last day on which it may be handed in for its period: an expression giving a date. A county
   * moves it by the parameters that it reads. Absent: no day is set.
   */
  due: Expression.optional(),
  /** Whose form it is: a county's is filled at the district and never shown at a school. */
  level: z.enum(['school', 'county']).optional(),
  sections: z
    .array(
      z.strictObject({
        key: FieldName,
        title: Text,
        fields: z.array(FieldName),
        registers: z.array(RegisterKey).optional(),
      }),
    )
    .min(1),
  fields: z.array(Field).max(600),
  /** Fields that say how much the form counts: what a principal reads first before signing. */
  totals: z.array(FieldName).min(1).max(12).optional(),
  cite: Citation.optional(),
})
export type Form = z.infer<typeof Form>

/**
 * A living list. `moment` says which rows count: those that stand on a day (an expression giving a
 * date, e.g. the snapshot date), or all of the period.
 */
export const Register = z.strictObject({
  key: RegisterKey,
  title: Text,
  /** The column that names a row to a person. */
  caption: FieldName,
  moment: Expression.optional(),
  /** Columns that travel in a record; never a name, number, phone, address or note of a person. */
  travels: z.array(FieldName),
  /** Columns that together are unique among counted rows. */
  unique: z.array(FieldName).optional(),
  /** Columns by which an import finds a row again, where they are not unique: a name and a birth month. */
  known_by: z.array(FieldName).min(1).max(6).optional(),
  columns: z.array(Field).min(1).max(100),
  /** A row that stood in a record is never changed again; a correction is a row of its own. */
  append_only: z.boolean().optional(),
  /**
   * Rows with which every period begins (a checklist), by a key that stays for ever. What `cells`
   * gives is the pack's: nobody types it and nobody removes the row.
   */
  rows: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
        cells: z.record(FieldName, Answer),
      }),
    )
    .max(500)
    .optional(),
  cite: Citation.optional(),
})
export type Register = z.infer<typeof Register>

/** A rule over answers: `holds` true is well; false is a violation; no data is no word. */
export const Check = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]{0,3}-X\d{2,3}[a-z]?$/),
  form: FormKey,
  severity: z.enum(['error', 'warning']),
  /** When given, `holds` is asked of every counted row, which it calls `row`. */
  each: RegisterKey.optional(),
  holds: Expression,
  message: Text,
  /** Cells to which a person is led; a bare column name when `each` is given. */
  cells: z.array(z.string().max(120)).min(1),
  cite: Citation,
})
export type Check = z.infer<typeof Check>

/** Which stages a school has, with what weight they share, and which schools are not assessed. */
export const Units = z.strictObject({
  /** Gives the code of the school's type. */
  type: Expression,
  pupils: z.partialRecord(Stage, Expression),
  weights: z.record(z.string(), z.partialRecord(Stage, Decimal)),
  /** Stages that never get a verdict (senior). */
  unassessed: z.array(Stage),
  /** True for a school that is not assessed at all (domain §2.8). */
  exempt: Expression,
  cite: Citation,
})
export type Units = z.infer<typeof Units>

/** The compiled pack: one canonical JSON file, named by the hash of its bytes. */
export const Pack = z.strictObject({
  format: z.literal('junheng.pack/1'),
  id: z.string().regex(/^[a-z][a-z0-9_.]{2,63}$/),
  version: z.int().min(1),
  /** The packs on which it builds, the nearest last, with the version of each. */
  extends: z
    .array(z.strictObject({ id: z.string(), version: z.int() }))
    .max(4)
    .optional(),
  title: Text,
  issued_on: PlainDate,
  ...packLife,
  sources: z.record(
    z.string(),
    z.strictObject({ title: z.string(), address: z.string().optional() }),
  ),
  parameters: z.record(FieldName, Parameter),
  profiles: z.array(Profile).max(60),
  /** The profiles that are in force: their values already stand in `parameters`. */
  in_force: z.array(z.string()).max(20),
  rules: z.strictObject({
    /** How many indicators must be met, of how many (教督〔2017〕6号). */
    min_met: z.int().min(1),
    of: z.int().min(1),
    floor_ratio: Decimal,
    cite: Citation,
  }),
  codes: z.record(z.string(), CodeList),
  forms: z.array(Form).min(1).max(60),
  registers: z.array(Register).max(60),
  checks: z.array(Check).max(2_000),
  units: Units,
  indicators: z.array(Indicator).max(60),
  measures: z.array(Measure).max(300),
  county: County.optional(),
  scheme2012: Scheme.optional(),
})
export type Pack = z.infer<typeof Pack>

/** Registers whose rows are only added: one that stood in a record is never changed again. */
export const appendOnly = ({ registers }: Pack): readonly Register[] =>
  registers.filter(({ append_only }) => append_only === true)
