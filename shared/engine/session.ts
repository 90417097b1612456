import { holds } from '#shared/expression/value.ts'
import type { FormKey, RegisterKey, RowId } from '#shared/ids.ts'
import { assess } from '#shared/indicators/assess.ts'
import { judgeMeasure } from '#shared/indicators/judge-measure.ts'
import { type UnitFigures, unitFigures } from '#shared/indicators/unit-figures.ts'
import { getForm, getRegister } from './address.ts'
import { enter } from './apply.ts'
import { stateOf } from './cell.ts'
import type { CellState, Progress } from './cell-state.ts'
import type { Edit } from './edit.ts'
import { factsOf, measureFacts } from './facts.ts'
import { inverseOf } from './inverse.ts'
import type { CellRef, MeasureResult, UnitResult, Violation } from './outcome.ts'
import type { Plan } from './plan.ts'
import { progressOf } from './progress.ts'
import { Propagation } from './propagation.ts'
import { Reasons } from './reasons.ts'
import { rowsBehind } from './rows-behind.ts'
import type { Situation } from './situation.ts'
import { snapshot } from './snapshot.ts'
import { cellAt, type State } from './state.ts'
import { ViolationLists } from './violation-lists.ts'

/**
 * A situation that is computed as far as it was asked and kept computed from then on; `Session` of
 * engine.ts says what each method promises.
 */
export class LiveSession {
  readonly #plan: Plan
  readonly #state: State
  readonly #entered: Situation
  readonly #reasons: Reasons
  readonly #propagation: Propagation
  #made: ViolationLists | undefined
  /** The cells that changed so far, while several edits are applied as one. */
  #together: Set<CellRef> | undefined
  readonly #units = new Map<FormKey | undefined, readonly UnitResult[]>()

  constructor(plan: Plan, state: State, entered: Situation) {
    this.#plan = plan
    this.#state = state
    this.#entered = entered
    this.#reasons = new Reasons(entered.reasons)
    this.#propagation = new Propagation(plan, state)
  }

  /** Results alone need none: made when a cell or a violation is first asked. */
  #lists(): ViolationLists {
    this.#made ??= new ViolationLists(this.#plan, this.#state, this.#reasons)
    return this.#made
  }

  apply(edit: Edit): readonly CellRef[] {
    const propagation = this.#propagation
    propagation.settle()
    enter({ plan: this.#plan, state: this.#state, reasons: this.#reasons, propagation }, edit)
    if (edit.op === 'give-reason') {
      // A reason is for violations as they stand after the edits before it.
      this.#collect()
      for (const violation of this.#lists().all()) {
        if (!Reasons.covers(edit, violation)) continue
        for (const cell of violation.cells) propagation.touch(cell)
      }
    }
    return this.#together === undefined ? this.#compute() : []
  }

  together(act: () => void): readonly CellRef[] {
    if (this.#together !== undefined) throw new Error('together within together')
    const cells = new Set<CellRef>()
    this.#together = cells
    try {
      act()
    } finally {
      this.#collect()
      this.#together = undefined
    }
    return [...cells]
  }

  /** Computes what waits, and remembers what changed until the acts that go together are done. */
  #collect(): void {
    if (this.#together === undefined) return
    for (const cell of this.#compute()) this.#together.add(cell)
  }

  #compute(): readonly CellRef[] {
    const { cells, nodes } = this.#propagation.run()
    if (this.#plan.units.nodes.some((node) => nodes.has(node))) this.#units.clear()
    return cells
  }

  inverse(edit: Edit): readonly Edit[] {
    return inverseOf({ plan: this.#plan, state: this.#state, reasons: this.#reasons }, edit)
  }

  cell(ref: CellRef): CellState {
    this.#propagation.settle()
    return stateOf(this.#plan, this.#state, this.#lists(), ref)
  }

  markSealed(forms: readonly FormKey[]): readonly CellRef[] {
    return this.#plan.registerPlans.flatMap(({ register }) => {
      const { key } = register
      const isOfThem = forms.some((form) => key.startsWith(`${form}.`))
      if (register.append_only !== true || !isOfThem) return []
      const rows = this.rowsCounted(key).filter((row) => !this.#state.sealed.has(row))
      for (const row of rows) this.#state.sealed.add(row)
      return rows.flatMap((row) => [
        `${key}/${row}`,
        ...register.columns.map(({ name }) => `${key}/${row}/${name}`),
      ])
    })
  }

  violations(form?: FormKey): readonly Violation[] {
    this.#propagation.settle()
    if (form === undefined) return this.#lists().all()
    return this.#lists().ofForm(getForm(this.#plan, form).form.key)
  }

  units(form?: FormKey): readonly UnitResult[] {
    const known = this.#units.get(form)
    if (known !== undefined) return known
    this.#propagation.settleResults()
    const { pack, units } = this.#plan
    const indicators = pack.indicators.filter(
      (indicator) => form === undefined || indicator.form === form,
    )
    const found = assess(pack, indicators, factsOf(units, this.#state))
    this.#units.set(form, found)
    return found
  }

  measures(form?: FormKey): readonly MeasureResult[] {
    this.#propagation.settleResults()
    return this.#plan.units.measures
      .filter(({ measure }) => form === undefined || measure.form === form)
      .map((measure) => judgeMeasure(measureFacts(measure, this.#state)))
  }

  figures(): readonly UnitFigures[] {
    this.#propagation.settleResults()
    return unitFigures(this.#plan.pack, factsOf(this.#plan.units, this.#state))
  }

  progress(form: FormKey, section: string): Progress {
    this.#propagation.settle()
    return progressOf(this.#plan, this.#state, this.#lists(), form, section)
  }

  situation(): Situation {
    return snapshot(this.#plan, this.#state, this.#reasons, this.#entered)
  }

  rowsBehind(ref: CellRef): ReadonlyMap<RegisterKey, readonly RowId[]> {
    this.#propagation.settle()
    return rowsBehind(this.#plan, this.#state, ref)
  }

  rowsCounted(register: RegisterKey): readonly RowId[] {
    this.#propagation.settle()
    const { plan, rows } = getRegister(this.#plan, this.#state, register)
    const found: RowId[] = []
    for (let slot = 0; slot < rows.length; slot += 1) {
      const span = rows.span(slot)
      if (span === undefined || !holds(cellAt(this.#state, plan.counted, slot))) continue
      found.push(span.id)
    }
    return found
  }
}
