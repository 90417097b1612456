import type { Desk } from '#renderer/desk/desk.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import { PlainDate, type RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'

/** The next id of a row that this window makes. */
export const newRowId: () => RowId = rowIds(crypto.randomUUID())

/** A row that is added counts from the beginning of the school year on. */
export const rowsBegin = (desk: Desk): PlainDate =>
  PlainDate.parse(`${desk.period.slice(0, 4)}-09-01`)

export const addRowEdit = (desk: Desk, register: Register, row: RowId): Edit => ({
  op: 'add-row',
  register: register.key,
  row,
  from: rowsBegin(desk),
})
