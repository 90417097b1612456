import type { AggregateName } from '#shared/expression/node.ts'
import { isKnown, sameValue, type Value } from '#shared/expression/value.ts'
import { Tally } from './tally.ts'

/** What one row adds; `key` is what ties it to a row outside, undefined when that is missing. */
export interface Share {
  readonly key: string | undefined
  readonly value: Value
}

/** The key of an aggregate that nothing ties to a row outside. */
export const wholeRegister = ''

/** One aggregate of one situation, kept as rows come, change and go. */
export class Aggregate {
  readonly #name: AggregateName
  readonly #shares: (Share | undefined)[] = []
  readonly #tallies = new Map<string, Tally>()
  /** Rows whose key is missing: they may belong to any. */
  readonly #astray: Tally

  constructor(name: AggregateName) {
    this.#name = name
    this.#astray = new Tally(name)
  }

  /** Puts the share of a row in the place of its last one; tells whether it differs. */
  change(slot: number, share: Share | undefined): boolean {
    const before = this.#shares[slot]
    if (before?.key === share?.key && sameValue(before?.value, share?.value)) return false
    if (before !== undefined) this.#leave(slot, before)
    this.#shares[slot] = share
    if (share !== undefined) this.#tallyOf(share.key).add(slot, share.value)
    return true
  }

  result(key: string): Value {
    const tally = this.#tallies.get(key) ?? new Tally(this.#name)
    return tally.result((slot) => this.#valueAt(slot), this.#astray)
  }

  /** The rows that surely add something, in their order: not those of which something is missing. */
  slots(): readonly number[] {
    return this.#shares.flatMap((share, slot) =>
      share !== undefined && isKnown(share.value) ? [slot] : [],
    )
  }

  #leave(slot: number, share: Share): void {
    const tally = this.#tallyOf(share.key)
    tally.remove(slot, share.value)
    if (share.key !== undefined && tally.isEmpty) this.#tallies.delete(share.key)
  }

  #tallyOf(key: string | undefined): Tally {
    if (key === undefined) return this.#astray
    const tally = this.#tallies.get(key) ?? new Tally(this.#name)
    this.#tallies.set(key, tally)
    return tally
  }

  #valueAt(slot: number): Value {
    const share = this.#shares[slot]
    if (share === undefined) throw new Error('a row without a share is tallied')
    return share.value
  }
}
