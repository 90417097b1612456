import type { AggregateName } from '#shared/expression/node.ts'
import {
  missingLimit,
  no,
  notApplicable,
  numberValue,
  truthValue,
  type Value,
  withoutValue,
  yes,
} from '#shared/expression/value.ts'
import { add, one, type Rational, subtract, zero } from '#shared/number/rational.ts'
import { Extremes } from './extremes.ts'
import { SlotSet } from './slot-set.ts'

/** What one aggregate keeps of the rows that count: a change costs O(1), `max` and `min` O(log n). */
export class Tally {
  readonly #name: AggregateName
  #sum: Rational = zero
  #rows = 0
  #trues = 0
  readonly #extremes: Extremes | undefined
  /** Rows without a value, with what each says instead. */
  readonly #noData = new SlotSet()
  readonly #notApplicable = new SlotSet()

  constructor(name: AggregateName) {
    this.#name = name
    this.#extremes = name === 'max' || name === 'min' ? new Extremes(name === 'max') : undefined
  }

  get isEmpty(): boolean {
    return this.#rows === 0 && this.#noData.size === 0 && this.#notApplicable.size === 0
  }

  add(slot: number, value: Value): void {
    if (value.kind === 'no_data') this.#noData.add(slot)
    else if (value.kind === 'not_applicable') this.#notApplicable.add(slot)
    else this.#count(value, 1)
  }

  remove(slot: number, value: Value): void {
    if (value.kind === 'no_data') this.#noData.delete(slot)
    else if (value.kind === 'not_applicable') this.#notApplicable.delete(slot)
    else this.#count(value, -1)
  }

  /**
   * `saidBy` gives what a row said when it was added. `besides` holds rows without a value that
   * may belong here as well.
   */
  result(saidBy: (slot: number) => Value, besides?: Tally): Value {
    if (this.#name === 'exists' && this.#trues > 0) return yes
    if (this.#name === 'all' && this.#trues < this.#rows) return no
    const without = this.#withoutValue(besides).map(saidBy)
    if (without.length > 0) return withoutValue(without)
    if (this.#name === 'exists' || this.#name === 'all') return truthValue(this.#name === 'all')
    if (this.#extremes === undefined) return numberValue(this.#sum)
    const first = this.#extremes.first()
    return first === undefined ? notApplicable('no_rows') : numberValue(first)
  }

  /** The first rows that lack data; if none does, the first that can have no value. */
  #withoutValue(besides: Tally | undefined): readonly number[] {
    const tallies = besides === undefined ? [this] : [this, besides]
    const noData = inOrder(tallies.map((tally) => tally.#noData))
    if (noData.length > 0) return noData
    return inOrder(tallies.map((tally) => tally.#notApplicable))
  }

  #count(value: Value, by: 1 | -1): void {
    this.#rows += by
    if (value.kind === 'truth' && value.truth) this.#trues += by
    if (value.kind !== 'number') return
    if (this.#extremes !== undefined) {
      if (by === 1) this.#extremes.add(value.number)
      else this.#extremes.remove(value.number)
      return
    }
    this.#sum = by === 1 ? add(this.#sum, value.number) : subtract(this.#sum, value.number)
  }
}

/** What `count` adds for each row. */
export const oneRow = numberValue(one)

/** At most as many as a missing value names: each row lacks at least one cell. */
function inOrder(sets: readonly SlotSet[]): readonly number[] {
  const found: number[] = []
  for (const slots of sets) {
    let count = 0
    for (const slot of slots) {
      if (count === missingLimit) break
      count += 1
      found.push(slot)
    }
  }
  return found.toSorted((a, b) => a - b).slice(0, missingLimit)
}
