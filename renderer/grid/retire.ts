import type { Desk } from '#renderer/desk/desk.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Row } from '#shared/engine/situation.ts'
import type { PlainDate, RegisterKey } from '#shared/ids.ts'

/** Takes rows out: what was added here and never sealed goes, all else is archived from a day on. */
export function retireEdits(
  desk: Pick<Desk, 'addedHere'>,
  register: RegisterKey,
  rows: readonly Row[],
  to: PlainDate,
): readonly Edit[] {
  return rows.map((row) =>
    desk.addedHere(row.id)
      ? { op: 'remove-row', register, row: row.id }
      : { op: 'archive-row', register, row: row.id, to },
  )
}

/** Brings archived rows back. */
export const restoreEdits = (register: RegisterKey, rows: readonly Row[]): readonly Edit[] =>
  rows.map((row) => ({ op: 'archive-row', register, row: row.id }))
