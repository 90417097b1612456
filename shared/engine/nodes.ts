import type { NodeBody, PlanNode } from './plan.ts'

/** Nodes while a plan is made. A node may be read before it is defined; in the end all must be. */
export class Nodes {
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #nodes: (PlanNode | undefined)[] = []
  /** What the node being defined has read so far; the last is the innermost. */
  readonly #reading: Set<number>[] = []

  /** The number of a node, noted as read by the node that is being defined. */
  read(id: string): number {
    const number = this.#number(id)
    this.#reading.at(-1)?.add(number)
    return number
  }

  /** Makes a node once; whoever is defined within `make` does not read for it. */
  define(id: string, make: () => NodeBody): number {
    const number = this.#number(id)
    if (this.#nodes[number] !== undefined) return number
    const reads = new Set<number>()
    this.#reading.push(reads)
    const body = make()
    this.#reading.pop()
    this.#nodes[number] = { ...body, id, reads: [...reads] }
    return number
  }

  find(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  finish(): readonly PlanNode[] {
    return this.#ids.map((id, number) => {
      const node = this.#nodes[number]
      if (node === undefined) throw new Error(`the pack has no ${id}`)
      return node
    })
  }

  #number(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#ids.push(id) - 1
    this.#nodes.push(undefined)
    this.#numbers.set(id, number)
    return number
  }
}
