import { compare, type Rational } from '#shared/number/rational.ts'

/**
 * Numbers that come and go, with the least at hand: a heap whose gone members are dropped when
 * they reach the top, so that a change costs O(log n) whatever leaves.
 */
export class Extremes {
  readonly #sign: 1 | -1
  #heap: Rational[] = []
  readonly #counts = new Map<string, number>()
  #live = 0

  /** With `greatest` the order is turned round. */
  constructor(greatest: boolean) {
    this.#sign = greatest ? -1 : 1
  }

  add(number: Rational): void {
    const key = keyOf(number)
    const count = this.#counts.get(key)
    this.#counts.set(key, (count ?? 0) + 1)
    this.#live += 1
    // A key with count 0 still lies in the heap.
    if (count === undefined) this.#push(number)
  }

  remove(number: Rational): void {
    const key = keyOf(number)
    const count = this.#counts.get(key) ?? 0
    if (count === 0) throw new Error('removed a number that was never added')
    this.#counts.set(key, count - 1)
    this.#live -= 1
  }

  /** The least (or greatest) number, or undefined when there is none. */
  first(): Rational | undefined {
    if (this.#live === 0) return undefined
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if ((this.#counts.get(keyOf(top)) ?? 0) > 0) return top
      this.#counts.delete(keyOf(top))
      this.#pop()
    }
    throw new Error('a number in use is not in the heap')
  }

  #before(a: number, b: number): boolean {
    const [left, right] = [this.#heap[a], this.#heap[b]]
    return left !== undefined && right !== undefined && compare(left, right) * this.#sign < 0
  }

  #swap(a: number, b: number): void {
    const [left, right] = [this.#heap[a], this.#heap[b]]
    if (left === undefined || right === undefined) throw new Error('swapped outside of the heap')
    this.#heap[a] = right
    this.#heap[b] = left
  }

  #push(number: Rational): void {
    let at = this.#heap.push(number) - 1
    while (at > 0 && this.#before(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1)
      at = (at - 1) >> 1
    }
  }

  #pop(): void {
    this.#swap(0, this.#heap.length - 1)
    this.#heap.pop()
    for (let at = 0; ; ) {
      let least = at
      if (this.#before(2 * at + 1, least)) least = 2 * at + 1
      if (this.#before(2 * at + 2, least)) least = 2 * at + 2
      if (least === at) return
      this.#swap(at, least)
      at = least
    }
  }
}

const keyOf = (number: Rational): string => `${number.n}/${number.d}`
