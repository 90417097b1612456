import type { Desk } from '#renderer/desk/desk.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import { type Choice, choicesOf } from '#shared/entry/choices.ts'
import { readCell } from '#shared/entry/read-cell.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import { shownAnswer } from '#shared/entry/shown.ts'
import { FormKey, PlainDate, RegisterKey, type RowId } from '#shared/ids.ts'
import type { BlankSheet, SheetField } from '#shared/keying/sheet-places.ts'
import type { Field } from '#shared/pack/field.ts'
import { packRowId } from '#shared/pack/row-id.ts'
import { type Language, words } from '#shared/words/words.ts'

/** What a form would say of a text. */
export interface Checked {
  /** How it was understood, where that differs from what was typed. */
  readonly shown: string
  /** False when it cannot be read: it is kept as typed and not taken over. */
  readonly fits: boolean
  readonly problems: readonly Violation[]
}

/** Told of a whole sheet, not of a value while the sheet is typed. */
const untold: ReadonlySet<string> = new Set(['required', 'unique'])

/** Reads and checks texts as the form does, on a copy of the draft in which nothing is stored. */
export function makeChecks(desk: Desk, sheet: BlankSheet, language: Language) {
  const { pack } = desk.engine
  const { period, kind } = desk
  const session = desk.engine.open(desk.situation(), { period, kind })
  const added = new Map<string, RowId>()
  const next = rowIds(crypto.randomUUID())
  const choices = (field: Field): readonly Choice[] | undefined =>
    choicesOf(field, { pack, language, rows: desk.rows })

  /** A row of the paper as one of the copy; the draft's own rows are not touched. */
  function rowOf(register: RegisterKey, row: string): RowId {
    if (sheet.rows.kind === 'given') return packRowId(register, row, period)
    const known = added.get(row)
    if (known !== undefined) return known
    const id = next()
    const from = PlainDate.parse(`${period.slice(0, 4)}-09-01`)
    session.apply({ op: 'add-row', register, row: id, from })
    added.set(row, id)
    return id
  }

  function check(row: string, { field }: SheetField, text: string): Checked {
    const read = readCell(field, choices(field), text)
    const nothing = { shown: '', fits: true, problems: [] }
    if (read.answer === undefined || field.type.kind === 'attach') return nothing
    if (!read.keeps) return { shown: '', fits: false, problems: [] }
    const value = read.answer
    const shown = shownAnswer(field, value, { pack, language, words: words[language] })
    const isOfForm = sheet.rows.kind === 'form'
    const ref = isOfForm
      ? `${sheet.part}.${field.name}`
      : `${sheet.part}/${rowOf(RegisterKey.parse(sheet.part), row)}/${field.name}`
    if (isOfForm) {
      session.apply({ op: 'set', form: FormKey.parse(sheet.part), field: field.name, value })
    } else {
      const register = RegisterKey.parse(sheet.part)
      const id = rowOf(register, row)
      session.apply({ op: 'set-cell', register, row: id, column: field.name, value })
    }
    // Only what is wrong with this one value: the rest of the sheet is still to come.
    const problems = session
      .cell(ref)
      .violations.filter(({ check: rule, cells }) => !untold.has(rule) && cells.length === 1)
    return { shown: shown === text.trim() ? '' : shown, fits: read.fits, problems }
  }

  return { check, choices }
}

export type Checks = ReturnType<typeof makeChecks>
