/** Whole numbers, each held once, taken out from the least. */
export class Heap {
  readonly #items: number[] = []
  readonly #held = new Set<number>()

  add(item: number): void {
    if (this.#held.has(item)) return
    this.#held.add(item)
    let at = this.#items.push(item) - 1
    while (at > 0 && this.#at((at - 1) >> 1) > item) {
      this.#items[at] = this.#at((at - 1) >> 1)
      at = (at - 1) >> 1
    }
    this.#items[at] = item
  }

  take(): number | undefined {
    const first = this.#items[0]
    const last = this.#items.pop()
    if (first === undefined || last === undefined) return undefined
    this.#held.delete(first)
    if (this.#items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: number): void {
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.#items.length) break
      const right = left + 1
      const least = right < this.#items.length && this.#at(right) < this.#at(left) ? right : left
      if (this.#at(least) >= item) break
      this.#items[at] = this.#at(least)
      at = least
    }
    this.#items[at] = item
  }

  #at(index: number): number {
    const item = this.#items[index]
    if (item === undefined) throw new Error(`no item ${index}`)
    return item
  }
}
