import { noData, sameValue, type Value } from '#shared/expression/value.ts'
import { unreachable } from '#shared/fault.ts'
import { Aggregate, wholeRegister } from './aggregate.ts'
import { Doubles } from './doubles.ts'
import { Heap } from './heap.ts'
import type { Violation } from './outcome.ts'
import type { Plan, PlanNode } from './plan.ts'
import { rowRef, type State } from './state.ts'

type Slots = Set<number> | 'all'
type Of<K extends PlanNode['kind']> = PlanNode & { readonly kind: K }

const nothing: readonly Violation[] = []

/**
 * Computes a situation as far as it is asked, then recomputes what depends on a change and nothing
 * else. Nodes wait in a heap by their place in the plan's order, so each is computed once, after all
 * that it reads, and nothing recurses.
 */
export class Propagation {
  readonly #plan: Plan
  readonly #state: State
  readonly #waiting = new Heap()
  /** Rows that wait, by node, for nodes that keep something for each row. */
  readonly #slots = new Map<number, Slots>()
  /** What has been computed of the situation as it was opened. */
  #settled: 'nothing' | 'results' | 'all' = 'nothing'
  /** While a situation is opened nodes are computed in their order: nothing is marked or reported. */
  #isOpening = true
  #touched = new Set<string>()
  #changed = new Set<number>()

  constructor(plan: Plan, state: State) {
    this.#plan = plan
    this.#state = state
  }

  /** Computes what indicators and measures rest on: a fifth of a pack, and all that a county asks. */
  settleResults(): void {
    if (this.#settled !== 'nothing') return
    for (const number of this.#plan.resultOrder) this.#compute(number, 'all')
    this.#settled = 'results'
  }

  /** Computes everything else as well; before it nothing can be marked. */
  settle(): void {
    if (this.#settled === 'all') return
    this.settleResults()
    for (const number of this.#plan.restOrder) this.#compute(number, 'all')
    this.#settled = 'all'
    this.#isOpening = false
  }

  /** A node, or all of its rows, must be computed again. */
  mark(number: number): void {
    if (this.#isOpening) return
    const rank = this.#plan.ranks[number]
    if (rank === undefined) throw new Error(`no node ${number}`)
    this.#waiting.add(rank)
    if (this.#node(number).register !== undefined) this.#slots.set(number, 'all')
  }

  /** One row of a node must be computed again. */
  markRow(number: number, slot: number): void {
    if (this.#isOpening) return
    const waiting = this.#slots.get(number)
    if (waiting === 'all') return
    if (waiting !== undefined) waiting.add(slot)
    else {
      this.mark(number)
      this.#slots.set(number, new Set([slot]))
    }
  }

  /** A cell whose state changes by what is entered, not by what is computed. */
  touch(ref: string): void {
    this.#touched.add(ref)
  }

  /** Computes until nothing waits. Gives the cells and the nodes that changed. */
  run(): { readonly cells: readonly string[]; readonly nodes: ReadonlySet<number> } {
    for (let rank = this.#waiting.take(); rank !== undefined; rank = this.#waiting.take()) {
      const number = this.#plan.order[rank]
      if (number === undefined) throw new Error(`no node at rank ${rank}`)
      const slots = this.#slots.get(number) ?? 'all'
      this.#slots.delete(number)
      this.#compute(number, slots)
    }
    const cells = [...this.#touched]
    const nodes = this.#changed
    this.#touched = new Set()
    this.#changed = new Set()
    return { cells, nodes }
  }

  #compute(number: number, slots: Slots): void {
    const node = this.#node(number)
    switch (node.kind) {
      case 'value':
        if (node.register === undefined)
          this.#setValue(number, node, node.evaluate(this.#state, -1))
        else this.#computeCells(number, node, node.register, slots)
        return
      case 'violations':
        if (node.register === undefined) this.#computeViolations(number, node)
        else this.#computeRowViolations(number, node, node.register, slots)
        return
      case 'aggregate':
        this.#computeAggregate(number, node, slots)
        return
      case 'doubles':
        this.#computeDoubles(number, node, slots)
        return
      default:
        unreachable(node)
    }
  }

  #setValue(number: number, node: PlanNode, value: Value): void {
    if (sameValue(this.#state.values[number], value)) return
    this.#state.values[number] = value
    if (this.#isOpening) return
    if (node.kind === 'value') this.#touchOwner(node, undefined)
    this.#changedWhole(number)
  }

  #computeCells(number: number, node: Of<'value'>, register: number, slots: Slots): void {
    const cells = this.#state.cells[number] ?? []
    this.#state.cells[number] = cells
    this.#each(register, slots, (slot, isGone) => {
      const value = isGone ? undefined : node.evaluate(this.#state, slot)
      if (sameValue(cells[slot], value)) return
      cells[slot] = value
      if (this.#isOpening) return
      this.#touchOwner(node, slot)
      this.#changedRow(number, slot)
    })
  }

  #computeViolations(number: number, node: Of<'violations'>): void {
    const before = this.#state.violations[number] ?? []
    const after = node.evaluate(this.#state, -1)
    this.#state.violations[number] = after
    this.#report(number, before, after)
  }

  #computeRowViolations(
    number: number,
    node: Of<'violations'>,
    register: number,
    slots: Slots,
  ): void {
    const kept = this.#state.rowViolations[number] ?? new Map<number, readonly Violation[]>()
    this.#state.rowViolations[number] = kept
    this.#each(register, slots, (slot, isGone) => {
      const after = isGone ? nothing : node.evaluate(this.#state, slot)
      const before = kept.get(slot) ?? nothing
      if (after.length > 0) kept.set(slot, after)
      else if (before.length > 0) kept.delete(slot)
      this.#report(number, before, after)
    })
  }

  #report(number: number, before: readonly Violation[], after: readonly Violation[]): void {
    if (this.#isOpening || sameViolations(before, after)) return
    this.#changed.add(number)
    for (const violation of [...before, ...after]) {
      for (const cell of violation.cells) this.#touched.add(cell)
    }
  }

  #computeAggregate(number: number, node: Of<'aggregate'>, slots: Slots): void {
    const aggregate = this.#state.aggregates.get(number) ?? new Aggregate(node.name)
    this.#state.aggregates.set(number, aggregate)
    let isChanged = false
    this.#each(node.register, slots, (slot, isGone) => {
      const share = isGone ? undefined : node.share(this.#state, slot)
      isChanged = aggregate.change(slot, share) || isChanged
    })
    const key = this.#plan.registerPlans[node.register]?.register.key ?? ''
    if (!node.isKeyed) {
      const isComplete = this.#state.complete.has(key)
      this.#setValue(number, node, isComplete ? aggregate.result(wholeRegister) : noData([key]))
    } else if (isChanged || slots === 'all') this.#changedWhole(number)
  }

  #computeDoubles(number: number, node: Of<'doubles'>, slots: Slots): void {
    const doubles = this.#state.doubles.get(number) ?? new Doubles()
    this.#state.doubles.set(number, doubles)
    this.#each(node.register, slots, (slot, isGone) => {
      const key = isGone ? undefined : node.key(this.#state, slot)
      for (const other of doubles.change(slot, key)) this.#changedRow(number, other)
    })
  }

  #changedWhole(number: number): void {
    if (this.#isOpening) return
    this.#changed.add(number)
    for (const reader of this.#plan.readers[number] ?? []) this.mark(reader)
  }

  /** Who reads a row of a node reads it at the same row of the same register. */
  #changedRow(number: number, slot: number): void {
    if (this.#isOpening) return
    this.#changed.add(number)
    for (const reader of this.#plan.readers[number] ?? []) this.markRow(reader, slot)
  }

  #touchOwner(node: Of<'value'>, slot: number | undefined): void {
    if (node.owner === undefined) return
    const { register, name } = node.owner
    if (register === undefined) {
      this.#touched.add(name)
      return
    }
    const key = this.#plan.registerPlans[register]?.register.key ?? ''
    this.#each(register, slot ?? 'all', (each, isGone) => {
      if (!isGone) this.#touched.add(`${rowRef(this.#state, register, key, each)}/${name}`)
    })
  }

  /** Visits rows, those that are gone too: what was kept of them must go. */
  #each(register: number, slots: Slots | number, visit: (slot: number, gone: boolean) => void) {
    const rows = this.#state.rows[register]
    if (rows === undefined) return
    const go = (slot: number): void => visit(slot, rows.span(slot) === undefined)
    if (typeof slots === 'number') go(slots)
    else if (slots !== 'all') for (const slot of slots) go(slot)
    else for (let slot = 0; slot < rows.length; slot += 1) go(slot)
  }

  #node(number: number): PlanNode {
    const node = this.#plan.nodes[number]
    if (node === undefined) throw new Error(`no node ${number}`)
    return node
  }
}

function sameViolations(a: readonly Violation[], b: readonly Violation[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((violation, index) => {
        const other = b[index]
        return (
          violation.check === other?.check &&
          violation.severity === other.severity &&
          violation.message.zh === other.message.zh &&
          violation.cells.join() === other.cells.join()
        )
      }))
  )
}
