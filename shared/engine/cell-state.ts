import type { Answer } from '#shared/answer.ts'
import type { Figure, Violation } from '#shared/engine/outcome.ts'

/** All that a screen shows of one cell. */
export interface CellState {
  /** False as well while it is not known whether the cell is asked for. */
  readonly visible: boolean
  readonly required: boolean
  readonly answer?: Answer
  /** Stands in a record, in a register that only grows: it is read, and a new row corrects it. */
  readonly sealed?: true
  /** Present when the pack computes the cell. A text or truth without a value is a `Figure` too. */
  readonly computed?: Figure | string | boolean
  readonly violations: readonly Violation[]
  /** The answer of the period before, for comparison. */
  readonly previous?: Answer
}

/**
 * How far a section is. A register counts as one required item, answered when it is confirmed
 * complete. `warnings` are those without a reason: what still stands before the seal.
 */
export interface Progress {
  readonly required: number
  readonly answered: number
  readonly errors: number
  readonly warnings: number
}
