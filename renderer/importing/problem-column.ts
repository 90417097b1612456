import type { Violation } from '#shared/engine/outcome.ts'

/** The column or field that a problem is about, by its name: of `C.teachers/<row>/degree`, `degree`. */
export const columnOf = ({ cells: [cell] }: Violation): string | undefined =>
  cell?.slice(Math.max(cell.lastIndexOf('/'), cell.lastIndexOf('.')) + 1)
