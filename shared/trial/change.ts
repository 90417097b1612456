import type { Row, Situation } from '#shared/engine/situation.ts'
import type { FormKey, RegisterKey, RowId } from '#shared/ids.ts'

/** One thing that a person supposes to be otherwise. `value` is a decimal as it is stored. */
export type TrialChange =
  | {
      readonly is: 'field'
      readonly form: FormKey
      readonly field: string
      readonly value: string
    }
  | {
      readonly is: 'cell'
      readonly register: RegisterKey
      readonly row: RowId
      readonly column: string
      readonly value: string
    }
  /** So many rows more that say what this one says; the ids are those of the rows to be. */
  | {
      readonly is: 'more'
      readonly register: RegisterKey
      readonly row: RowId
      readonly ids: readonly RowId[]
    }
  /** Without this row. */
  | { readonly is: 'without'; readonly register: RegisterKey; readonly row: RowId }

/** Whether two changes are about the same place: the later one stands for both. */
export const isSamePlace = (one: TrialChange, other: TrialChange): boolean =>
  placeOf(one) === placeOf(other)

const placeOf = (change: TrialChange): string => {
  if (change.is === 'field') return `${change.form}.${change.field}`
  const row = `${change.register}/${change.row}`
  return change.is === 'cell' ? `${row}/${change.column}` : `${row} ${change.is}`
}

/** The answers as they would be, one change after the other; `situation` itself stays as it is. */
export const supposed = (situation: Situation, changes: readonly TrialChange[]): Situation =>
  changes.reduce(withChange, situation)

function withChange(situation: Situation, change: TrialChange): Situation {
  if (change.is === 'field') {
    const { form, field, value } = change
    const answers = { ...situation.forms[form], [field]: value }
    return { ...situation, forms: { ...situation.forms, [form]: answers } }
  }
  const { register } = change
  const rows = situation.registers[register] ?? []
  return {
    ...situation,
    registers: { ...situation.registers, [register]: changedRows(rows, change) },
  }
}

function changedRows(
  rows: readonly Row[],
  change: Exclude<TrialChange, { readonly is: 'field' }>,
): Row[] {
  const { row } = change
  switch (change.is) {
    case 'cell':
      return rows.map((one) =>
        one.id === row ? { ...one, cells: { ...one.cells, [change.column]: change.value } } : one,
      )
    case 'more':
      return rows.flatMap((one) =>
        one.id === row ? [one, ...change.ids.map((id) => ({ ...one, id }))] : [one],
      )
    case 'without':
      return rows.filter(({ id }) => id !== row)
  }
}
