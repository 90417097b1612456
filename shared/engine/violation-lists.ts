import { schoolForms } from '#shared/pack/school-forms.ts'
import type { CellRef, Violation } from './outcome.ts'
import type { Plan } from './plan.ts'
import type { Reasons } from './reasons.ts'
import type { State } from './state.ts'

/** Finds violations where they were kept: nothing is collected until somebody asks. */
export class ViolationLists {
  readonly #plan: Plan
  readonly #state: State
  readonly #reasons: Reasons
  /** Nodes by form, in the order in which they are listed. */
  readonly #byForm = new Map<string, number[]>()
  /** Checks by a cell to which they lead, for checks that name it outright. */
  readonly #byCell = new Map<CellRef, number[]>()
  /** Nodes that judge single rows, by register: its own columns first, then checks. */
  readonly #byRegister = new Map<number, number[]>()

  constructor(plan: Plan, state: State, reasons: Reasons) {
    this.#plan = plan
    this.#state = state
    this.#reasons = reasons
    for (const [key, { fields }] of plan.forms) {
      push(this.#byForm, key, ...[...fields.values()].map((field) => field.violations))
    }
    for (const [number, { register, violations }] of plan.registerPlans.entries()) {
      push(this.#byForm, formOf(register.key), violations)
      push(this.#byRegister, number, violations)
    }
    for (const { check, node } of plan.checks) {
      push(this.#byForm, check.form, node)
      const register = check.each === undefined ? undefined : plan.registers.get(check.each)
      if (register !== undefined) push(this.#byRegister, register, node)
      for (const cell of check.cells) if (cell.includes('.')) push(this.#byCell, cell, node)
    }
  }

  /** Of all forms that a school fills. */
  all(): readonly Violation[] {
    return schoolForms(this.#plan.pack).flatMap(({ key }) => this.ofForm(key))
  }

  ofForm(form: string): readonly Violation[] {
    return (this.#byForm.get(form) ?? []).flatMap((node) => this.#explained(this.#kept(node)))
  }

  /** What leads to a field or to a whole register; `own` is the node of a field's own terms. */
  ofCell(ref: CellRef, own: number | undefined): readonly Violation[] {
    const nodes = [...(own === undefined ? [] : [own]), ...(this.#byCell.get(ref) ?? [])]
    const found = nodes.flatMap((node) => this.#kept(node))
    return this.#explained(found.filter((violation) => violation.cells.includes(ref)))
  }

  ofRow(register: number, slot: number): readonly Violation[] {
    const nodes = this.#byRegister.get(register) ?? []
    return this.#explained(
      nodes.flatMap((node) => this.#state.rowViolations[node]?.get(slot) ?? []),
    )
  }

  /** All rows' violations of a register, and those of checks that lead to it. */
  ofRegister(register: number, key: string): readonly Violation[] {
    const nodes = this.#byRegister.get(register) ?? []
    return [
      ...this.#explained(nodes.flatMap((node) => this.#kept(node))),
      ...this.ofCell(key, undefined),
    ]
  }

  #kept(node: number): readonly Violation[] {
    if (this.#plan.nodes[node]?.register === undefined) return this.#state.violations[node] ?? []
    const rows = [...(this.#state.rowViolations[node] ?? [])]
    return rows.toSorted(([a], [b]) => a - b).flatMap(([, violations]) => violations)
  }

  #explained(violations: readonly Violation[]): readonly Violation[] {
    return violations.map((violation) => this.#reasons.explain(violation))
  }
}

const formOf = (register: string): string => register.slice(0, register.indexOf('.'))

function push<K>(map: Map<K, number[]>, key: K, ...nodes: readonly number[]): void {
  map.set(key, [...(map.get(key) ?? []), ...nodes])
}
