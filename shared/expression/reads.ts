import type { Node } from '#shared/expression/node.ts'

/** What an expression reads. Names are as in the pack: `A.books`, `A.buildings`. */
export interface Reads {
  readonly fields: ReadonlySet<string>
  /** Registers that are aggregated, each with the columns that are read. */
  readonly registers: ReadonlyMap<string, ReadonlySet<string>>
  /** Columns of the row at which the expression stands. */
  readonly row: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  /** Fields of the period before. */
  readonly previous: ReadonlySet<string>
  /** Forms that `copied` asks about: all their numeric fields, and whether a section is confirmed. */
  readonly copied: ReadonlySet<string>
}

/** Everything that an expression can ever read, whatever the answers are. */
export function readsOf(node: Node): Reads {
  throw new Error(`expression is being written: ${node.kind}`)
}
