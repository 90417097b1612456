import type { Node } from './node.ts'
import { partsOf } from './walk.ts'

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
  const reads = {
    fields: new Set<string>(),
    registers: new Map<string, Set<string>>(),
    row: new Set<string>(),
    parameters: new Set<string>(),
    previous: new Set<string>(),
    copied: new Set<string>(),
  }
  const columnsOf = (register: string): Set<string> => {
    const columns = reads.registers.get(register) ?? new Set()
    reads.registers.set(register, columns)
    return columns
  }
  for (const part of partsOf(node)) {
    if (part.kind === 'field') reads.fields.add(`${part.form}.${part.name}`)
    else if (part.kind === 'previous') reads.previous.add(`${part.form}.${part.name}`)
    else if (part.kind === 'parameter') reads.parameters.add(part.name)
    else if (part.kind === 'copied') reads.copied.add(part.form)
    else if (part.kind === 'aggregate') columnsOf(part.register)
    else if (part.kind === 'column') {
      const columns = part.register === undefined ? reads.row : columnsOf(part.register)
      columns.add(part.name)
    }
  }
  return reads
}
