import type { Desk } from '#renderer/desk/desk.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { PlainDate, RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'

export const newRowId = (): RowId => RowId.parse(crypto.randomUUID())

/** A row that is added counts from the beginning of the school year on. */
export const rowsBegin = (desk: Desk): PlainDate =>
  PlainDate.parse(`${desk.period.slice(0, 4)}-09-01`)

export const addRowEdit = (desk: Desk, register: Register, row: RowId): Edit => ({
  op: 'add-row',
  register: register.key,
  row,
  from: rowsBegin(desk),
})
