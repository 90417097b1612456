import type { PlanNode } from './plan.ts'

export interface Order {
  readonly order: readonly number[]
  readonly ranks: readonly number[]
  readonly readers: readonly (readonly number[])[]
}

/** Sorts nodes so that each stands after all that it reads (Kahn). Throws a plain Error on a circle. */
export function orderOf(nodes: readonly PlanNode[]): Order {
  const readers: number[][] = nodes.map(() => [])
  const waitsFor = nodes.map((node) => node.reads.length)
  for (const [number, node] of nodes.entries()) {
    for (const read of node.reads) readers[read]?.push(number)
  }
  const order: number[] = []
  for (const [number, count] of waitsFor.entries()) if (count === 0) order.push(number)
  for (const number of order) {
    for (const reader of readers[number] ?? []) {
      const left = (waitsFor[reader] ?? 0) - 1
      waitsFor[reader] = left
      if (left === 0) order.push(reader)
    }
  }
  if (order.length < nodes.length) {
    const stuck = nodes.filter((_, number) => (waitsFor[number] ?? 0) > 0).map((node) => node.id)
    throw new Error(`circle among ${stuck.slice(0, 20).join(', ')}`)
  }
  const ranks = new Array<number>(nodes.length).fill(0)
  for (const [rank, number] of order.entries()) ranks[number] = rank
  return { order, ranks, readers }
}

/** Parts an order into these nodes with all that they rest on, and what is left; both keep it. */
export function partOrder(
  nodes: readonly PlanNode[],
  order: readonly number[],
  wanted: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const inFirst = new Set<number>()
  const open = [...wanted]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (inFirst.has(number)) continue
    inFirst.add(number)
    open.push(...(nodes[number]?.reads ?? []))
  }
  return [
    order.filter((number) => inFirst.has(number)),
    order.filter((number) => !inFirst.has(number)),
  ]
}
