import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import { captionOf } from '#shared/entry/caption.ts'
import { shownAnswer, shownComputed } from '#shared/entry/shown.ts'
import { RegisterKey, type RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import { words } from '#shared/words/words.ts'
import { type Material, sayIn } from './material.ts'

/** A row of a register as a sheet reads it. */
export interface SheetRow {
  readonly id: RowId
  /** A cell for reading; blank without a value. */
  readonly text: (column: string) => string
  /** A cell as it stands: a code, a truth, a decimal; undefined without a value. */
  readonly value: (column: string) => Answer | undefined
}

/** The rows of a register that count, in their order; none where the pack has no such register. */
export function rowsIn(material: Material, key: string): readonly SheetRow[] {
  const { pack, session } = material
  const register = pack.registers.find((one) => one.key === key)
  if (register === undefined) return []
  const fields = new Map(register.columns.map((field) => [field.name, field]))
  return session.rowsCounted(register.key).map((id) => ({
    id,
    text: (column) => {
      const field = fields.get(column)
      if (field === undefined) return ''
      return shownIn(material, field, session.cell(`${key}/${id}/${column}`))
    },
    value: (column) =>
      fields.has(column) ? found(session.cell(`${key}/${id}/${column}`)) : undefined,
  }))
}

/** What a cell says on paper: a row that it names by the row's caption; nothing without a value. */
function shownIn(material: Material, field: Field, state: CellState): string {
  const { pack, language } = material
  const value = found(state)
  if (value === undefined) return ''
  if (field.type.kind === 'ref') return captionIn(material, field.type.register, value)
  const reader = { pack, language, words: words[language] }
  return state.computed === undefined
    ? shownAnswer(field, value, reader)
    : shownComputed(field, state.computed, reader)
}

function captionIn(material: Material, key: string, id: Answer): string {
  const { pack, session } = material
  const register = pack.registers.find((one) => one.key === key)
  const rows = session.situation().registers[RegisterKey.parse(key)] ?? []
  const row = rows.find((one) => one.id === id)
  if (register === undefined || row === undefined) return ''
  return captionOf(pack, register, row.cells[register.caption], sayIn(material))
}

/** What stands in a cell; nothing in one that is not asked for or whose value cannot be computed. */
function found({ visible, answer, computed }: CellState): Answer | undefined {
  if (!visible) return undefined
  if (computed === undefined) return answer
  if (typeof computed !== 'object') return computed
  return computed.state === 'value' ? computed.value : undefined
}
