import type { Period, RowId } from '#shared/ids.ts'
import type { Register } from '#shared/pack/pack.ts'
import { packRowId } from '#shared/pack/row-id.ts'

/** The columns of each of the pack's own rows that nobody types (a checklist's items), by row. */
export type GivenCells = ReadonlyMap<RowId, ReadonlySet<string>>

export function givenCells(register: Register, period: Period): GivenCells {
  return new Map(
    (register.rows ?? []).map(({ key, cells }) => [
      packRowId(register.key, key, period),
      new Set(Object.keys(cells)),
    ]),
  )
}
