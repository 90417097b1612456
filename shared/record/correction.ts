import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import { sameAnswer } from '#shared/engine/same-answer.ts'
import { Row } from '#shared/engine/situation.ts'
import { FieldName, FormKey, RegisterKey, type RowId } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { placeOf } from '#shared/pack/place.ts'
import { isRemarked } from './changed-cells.ts'
import type { Record } from './record.ts'
import { rowsOf } from './table.ts'
import { staysAtSchool } from './travels.ts'

/** A form that the district returned for named corrections: what is open, and what the record says. */
export const Correction = z.strictObject({
  form: FormKey,
  open: z.array(CellRef),
  answers: z.record(FieldName, Answer),
  rows: z.record(RegisterKey, z.array(Row)),
})
export type Correction = z.infer<typeof Correction>

export const correctionOf = (record: Record, open: readonly CellRef[]): Correction => ({
  form: record.form,
  open: [...open],
  answers: record.answers,
  rows: Object.fromEntries(
    Object.entries(record.registers).map(([key, table]) => [key, rowsOf(table)]),
  ),
})

/** What the draft says now. */
export interface Now {
  readonly answer: (form: FormKey, field: string) => Answer | undefined
  readonly row: (register: RegisterKey, row: RowId) => Row | undefined
}

/**
 * The first place that these edits would change although its form was returned for corrections elsewhere;
 * undefined when they may all be made. What differs from the record already may be put back, and reasons
 * and confirmations may always be given.
 */
export function closedPlace(
  corrections: readonly Correction[],
  edits: readonly Edit[],
  { pack, now }: { readonly pack: Pack; readonly now: Now },
): CellRef | undefined {
  if (corrections.length === 0) return undefined
  const made = new Map<CellRef, Answer | undefined>()
  for (const edit of edits) {
    const cell = placeWritten(edit)
    if (cell === undefined) continue
    const correction = corrections.find(({ form }) => cell.startsWith(`${form}.`))
    if (correction === undefined || isRemarked(cell, correction.open)) continue
    const is = (stored: () => Answer | undefined) => (made.has(cell) ? made.get(cell) : stored())
    if (!isAllowed(edit, cell, correction, { pack, now, is })) return cell
    if ('value' in edit) made.set(cell, edit.value)
  }
  return undefined
}

/**
 * Whether a field, a cell of a row, or a row (to leave or come back) may be changed now; of a register
 * whether rows may come. What differs from the returned record stays open until it is put back.
 */
export function isOpen(
  corrections: readonly Correction[],
  cell: CellRef,
  { pack, now }: { readonly pack: Pack; readonly now: Now },
): boolean {
  const correction = corrections.find(({ form }) => cell.startsWith(`${form}.`))
  if (correction === undefined || isRemarked(cell, correction.open)) return true
  const place = placeOf(pack, cell)
  if (place === undefined) return true
  if (place.kind === 'register') {
    const [, id] = cell.split('/')
    return id !== undefined && rowBefore(correction, place.register.key, id) === undefined
  }
  const present =
    place.kind === 'field'
      ? now.answer(place.form.key, place.field.name)
      : now.row(place.register.key, place.row)?.cells[place.field.name]
  return isToPutBack(pack, cell, present, answerBefore(correction, cell))
}

/** The field, cell or row that an edit writes; reasons and confirmations write none. */
function placeWritten(edit: Edit): CellRef | undefined {
  switch (edit.op) {
    case 'set':
      return `${edit.form}.${edit.field}`
    case 'set-cell':
      return `${edit.register}/${edit.row}/${edit.column}`
    case 'add-row':
    case 'archive-row':
    case 'remove-row':
      return `${edit.register}/${edit.row}`
    default:
      return undefined
  }
}

interface Around {
  readonly pack: Pack
  readonly now: Now
  /** What the cell says before the edit, `stored` unless an edit before it says otherwise. */
  readonly is: (stored: () => Answer | undefined) => Answer | undefined
}

function isAllowed(edit: Edit, cell: CellRef, by: Correction, { pack, now, is }: Around): boolean {
  switch (edit.op) {
    case 'set':
    case 'set-cell': {
      const present = is(() =>
        edit.op === 'set'
          ? now.answer(edit.form, edit.field)
          : now.row(edit.register, edit.row)?.cells[edit.column],
      )
      const before = answerBefore(by, cell)
      return (
        isToPutBack(pack, cell, present, before) ||
        (before !== noRow && !staysAtSchool(pack, cell) && sameAnswer(edit.value, before))
      )
    }
    case 'add-row':
      return rowBefore(by, edit.register, edit.row) !== undefined
    case 'remove-row':
      return rowBefore(by, edit.register, edit.row) === undefined
    case 'archive-row': {
      const before = rowBefore(by, edit.register, edit.row)
      if (before === undefined || edit.to === before.to) return true
      return now.row(edit.register, edit.row)?.to !== before.to
    }
    default:
      return true
  }
}

/**
 * What differs from the record is on its way back to it. What stands in no record cannot be compared: there
 * a blank, as after a restore, has to be filled in.
 */
const isToPutBack = (
  pack: Pack,
  cell: CellRef,
  present: Answer | undefined,
  before: Answer | undefined | typeof noRow,
): boolean =>
  staysAtSchool(pack, cell)
    ? present === undefined
    : before !== noRow && !sameAnswer(present, before)

/** No answer is this. */
const noRow = Symbol('no row')

const rowBefore = ({ rows }: Correction, register: RegisterKey, row: string): Row | undefined =>
  rows[register]?.find(({ id }) => id === row)

function answerBefore(by: Correction, cell: CellRef): Answer | undefined | typeof noRow {
  const [name = '', row, column = ''] = cell.split('/')
  if (row === undefined) return by.answers[FieldName.parse(name.slice(by.form.length + 1))]
  const before = rowBefore(by, RegisterKey.parse(name), row)
  return before === undefined ? noRow : before.cells[FieldName.parse(column)]
}
