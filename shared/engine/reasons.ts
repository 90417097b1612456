import type { Violation } from './outcome.ts'
import type { Reason } from './situation.ts'

/** The written reasons of one situation. */
export class Reasons {
  readonly #reasons: Map<string, Reason>

  constructor(reasons: readonly Reason[]) {
    this.#reasons = new Map(reasons.map((reason) => [keyOf(reason), reason]))
  }

  give(reason: Reason): void {
    this.#reasons.set(keyOf(reason), reason)
  }

  withdraw(about: Omit<Reason, 'text'>): void {
    this.#reasons.delete(keyOf(about))
  }

  /** The text given for exactly this check, row and cell; undefined without one. */
  textOf(about: Omit<Reason, 'text'>): string | undefined {
    return this.#reasons.get(keyOf(about))?.text
  }

  /** A warning with the reason that covers it: one for its cell before one for its check. */
  explain(violation: Violation): Violation {
    if (violation.severity === 'error' || this.#reasons.size === 0) return violation
    const { check, row, cells } = violation
    const [cell] = cells
    const reason =
      this.#reasons.get(keyOf({ check, row, cell })) ?? this.#reasons.get(keyOf({ check, row }))
    return reason === undefined ? violation : { ...violation, reason: reason.text }
  }

  /** Whether this reason, if it were given, would cover the violation. */
  static covers(about: Omit<Reason, 'text'>, violation: Violation): boolean {
    return (
      violation.severity === 'warning' &&
      about.check === violation.check &&
      about.row === violation.row &&
      (about.cell === undefined || about.cell === violation.cells[0])
    )
  }

  /** By check, row and cell, so that the same reasons are the same list, however they came. */
  list(): Reason[] {
    return [...this.#reasons].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, reason]) => reason)
  }
}

function keyOf(about: Pick<Reason, 'check' | 'row' | 'cell'>): string {
  return `${about.check} ${about.row ?? ''} ${about.cell ?? ''}`
}
