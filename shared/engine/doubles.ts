/** Rows that share what should be theirs alone, kept in a map: a change costs O(1). */
export class Doubles {
  readonly #keys: (string | undefined)[] = []
  readonly #rows = new Map<string, Set<number>>()

  /** Gives a row its key (undefined when it has none); tells which rows change their state. */
  change(slot: number, key: string | undefined): readonly number[] {
    const before = this.#keys[slot]
    if (before === key) return []
    const touched = new Set<number>([slot])
    if (before !== undefined) {
      const left = this.#rows.get(before)
      left?.delete(slot)
      if (left?.size === 1) for (const other of left) touched.add(other)
      if (left?.size === 0) this.#rows.delete(before)
    }
    this.#keys[slot] = key
    if (key !== undefined) {
      const joined = this.#rows.get(key) ?? new Set()
      if (joined.size === 1) for (const other of joined) touched.add(other)
      this.#rows.set(key, joined.add(slot))
    }
    return [...touched]
  }

  isDoubled(slot: number): boolean {
    const key = this.#keys[slot]
    return key !== undefined && (this.#rows.get(key)?.size ?? 0) > 1
  }
}
