import type { FaultValue } from '#shared/fault.ts'
import { packLimits } from './limits.ts'

/**
 * Collects mistakes as long as a person would read them. To find a place in a file costs time, so
 * beyond the limit none is looked for: a hostile pack could have one mistake in each of its words.
 */
export class Mistakes {
  readonly #list: FaultValue[] = []

  get list(): readonly FaultValue[] {
    return this.#list
  }

  get isFull(): boolean {
    return this.#list.length >= packLimits.mistakes
  }

  add(make: () => FaultValue | readonly FaultValue[]): void {
    if (!this.isFull) this.#list.push(...[make()].flat())
  }
}
