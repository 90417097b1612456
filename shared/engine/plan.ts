import type { Stage } from '#shared/engine/outcome.ts'
import type { Evaluator } from '#shared/expression/evaluate.ts'
import type { AggregateName } from '#shared/expression/node.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Measure } from '#shared/pack/measure.ts'
import type { Check, Form, Pack, Register } from '#shared/pack/pack.ts'
import type { Share } from './aggregate.ts'
import type { Violation } from './outcome.ts'
import type { State } from './state.ts'

/** Asks the state for a value, at a slot where there is a row. */
export type Read = Evaluator<State>

/** The cell whose state a node is part of; with `register`, a column of it. */
export interface Owner {
  readonly register: number | undefined
  readonly name: string
}

/** One thing that is computed and kept. With `register` it is kept for each row of it. */
export type NodeBody =
  | {
      readonly kind: 'value'
      readonly register: number | undefined
      readonly owner: Owner | undefined
      readonly evaluate: Read
    }
  | {
      readonly kind: 'violations'
      readonly register: number | undefined
      readonly evaluate: (state: State, slot: number) => readonly Violation[]
    }
  | {
      readonly kind: 'aggregate'
      readonly register: number
      readonly name: AggregateName
      readonly isKeyed: boolean
      readonly share: (state: State, slot: number) => Share | undefined
    }
  | {
      readonly kind: 'doubles'
      readonly register: number
      readonly key: (state: State, slot: number) => string | undefined
    }

/** `reads` are the nodes on which it rests: it is computed after them, and again when one changes. */
export type PlanNode = NodeBody & { readonly id: string; readonly reads: readonly number[] }

/** A field of a form or a column of a register, with what decides its state. */
export interface CellPlan {
  readonly field: Field
  readonly value: number
  /** Absent when it is always so. */
  readonly visible: Read | undefined
  readonly required: Read
  readonly codes: ReadonlySet<string> | undefined
}

export interface FieldPlan extends CellPlan {
  readonly violations: number
}

export interface FormPlan {
  readonly form: Form
  readonly fields: ReadonlyMap<string, FieldPlan>
  /** Node of `copied('…')`, if some expression asks it. */
  readonly copied: number | undefined
}

export interface RegisterPlan {
  readonly register: Register
  readonly counted: number
  readonly columns: ReadonlyMap<string, CellPlan>
  readonly violations: number
  readonly aggregates: readonly number[]
}

export interface CheckPlan {
  readonly check: Check
  readonly node: number
}

export interface UnitsPlan {
  readonly type: Read
  readonly exempt: Read
  readonly pupils: readonly (readonly [Stage, Read])[]
  /** By `resourceKey`: what a unit has, of the indicators and of the earlier scheme. */
  readonly resources: ReadonlyMap<string, Read>
  readonly measures: readonly MeasurePlan[]
  /** Nodes whose change makes results old. */
  readonly nodes: readonly number[]
}

/** A bar, or a plain truth. */
export interface BarPlan {
  readonly kind: 'at_least' | 'at_most' | 'less_than' | 'holds'
  readonly read: Read
}

export interface MeasurePlan {
  readonly measure: Measure
  readonly applies: Read | undefined
  readonly value: Read | undefined
  readonly ratio: { readonly of: Read; readonly to: Read } | undefined
  readonly bars: readonly BarPlan[]
  readonly relaxed: readonly { readonly by: string; readonly bars: readonly BarPlan[] }[]
}

/** A pack made ready: every node, and who finds which. */
export interface Plan {
  readonly pack: Pack
  readonly nodes: readonly PlanNode[]
  /** Node numbers, each after all that it reads; and the place of each node in that order. */
  readonly order: readonly number[]
  readonly ranks: readonly number[]
  /** The same order in two parts: all that the results rest on, and then the rest. */
  readonly resultOrder: readonly number[]
  readonly restOrder: readonly number[]
  /** Who reads a node. */
  readonly readers: readonly (readonly number[])[]
  /** All nodes that keep something for each row, by register. */
  readonly ofRows: readonly (readonly number[])[]
  readonly forms: ReadonlyMap<string, FormPlan>
  readonly registers: ReadonlyMap<string, number>
  readonly registerPlans: readonly RegisterPlan[]
  readonly checks: readonly CheckPlan[]
  readonly units: UnitsPlan
  readonly initial: readonly (readonly [Form['key'], Field, Read])[]
  readonly due: readonly (readonly [Form['key'], Read])[]
}
