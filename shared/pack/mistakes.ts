import type { Place } from '#shared/fault/pack.ts'
import type { FaultValue } from '#shared/fault.ts'
import { packLimits } from './limits.ts'

/** A mistake of a pack's author: it has a file, a line and a column. */
export type PackMistake = Extract<FaultValue, { readonly details: Place }>

/**
 * Collects mistakes as long as a person would read them. To find a place in a file costs time, so
 * beyond the limit none is looked for: a hostile pack could have one mistake in each of its words.
 */
export class Mistakes {
  readonly #list: PackMistake[] = []

  get list(): readonly PackMistake[] {
    return this.#list
  }

  get isFull(): boolean {
    return this.#list.length >= packLimits.mistakes
  }

  add(make: () => PackMistake | readonly PackMistake[]): void {
    if (this.isFull) return
    const room = packLimits.mistakes - this.#list.length
    this.#list.push(...[make()].flat().slice(0, room))
  }
}
