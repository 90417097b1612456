/** A set of row places that is walked in their order at the cost of a few machine words. */
export class SlotSet {
  #words = new Uint32Array(4)
  #size = 0

  get size(): number {
    return this.#size
  }

  has(slot: number): boolean {
    return (((this.#words[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
  }

  add(slot: number): void {
    if (this.has(slot)) return
    const word = slot >>> 5
    if (word >= this.#words.length) {
      const wider = new Uint32Array(Math.max(word + 1, this.#words.length * 2))
      wider.set(this.#words)
      this.#words = wider
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (slot & 31))
    this.#size += 1
  }

  delete(slot: number): void {
    if (!this.has(slot)) return
    const word = slot >>> 5
    this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (slot & 31))
    this.#size -= 1
  }

  *[Symbol.iterator](): Generator<number> {
    for (const [word, bits] of this.#words.entries()) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        yield word * 32 + 31 - Math.clz32(rest & -rest)
      }
    }
  }
}
