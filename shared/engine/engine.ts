import type { About } from '#shared/engine/about.ts'
import type { CellState, Progress } from '#shared/engine/cell-state.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { CellRef, MeasureResult, UnitResult, Violation } from '#shared/engine/outcome.ts'
import type { Situation } from '#shared/engine/situation.ts'
import type { FormKey, PlainDate, RegisterKey, RowId } from '#shared/ids.ts'
import type { UnitFigures } from '#shared/indicators/unit-figures.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { unseenChecks } from '#shared/pack/unseen-checks.ts'
import { buildPlan } from './build.ts'
import { dueDays } from './due.ts'
import { initialEdits } from './initial.ts'
import { openState } from './open-state.ts'
import { LiveSession } from './session.ts'

/** Named in every record: a district recounts with the same one. */
export const engineVersion = 'junheng.engine/1'

/** A pack made ready: parsed and ordered once, opened for many situations. */
export interface Engine {
  readonly pack: Pack
  /**
   * Takes a situation in; it is computed once, when it is asked: the results alone for `units`,
   * `measures` and `figures`, everything for the rest. Answers that the pack does not know are kept in `situation()` and
   * otherwise ignored, so that a draft survives another version of its pack. Throws
   * `register-full`.
   */
  open(situation: Situation, about: About): Session
  /** The answers that a new draft begins with (`initial` of the pack's fields). */
  begin(about: About): readonly Edit[]
  /** By when each form of such a period is to be handed in; forms without a day are absent. */
  due(about: About): ReadonlyMap<FormKey, PlainDate>
  /** Checks that only the school can ask: they read what travels in no record. */
  unseenChecks(): ReadonlySet<string>
}

/** One situation, kept computed while a person edits it. */
export interface Session {
  /**
   * Applies one edit and recomputes what depends on it. Gives the cells whose state changed.
   * Throws `edit-unknown-cell` for a form, field, register, row or section that does not exist,
   * and for a computed cell, `register-full`, and `row-append-only` for a row that is sealed and
   * whose register only grows; then nothing has changed.
   */
  apply(edit: Edit): readonly CellRef[]
  /**
   * Applies all that `act` applies and computes once, after the last: a block of a thousand cells
   * costs what its rows cost, not what its cells do. Nothing may be asked meanwhile but `inverse`.
   * Gives the cells whose state changed; what `act` throws is thrown when all is computed.
   */
  together(act: () => void): readonly CellRef[]
  /**
   * What would bring back, once this edit was applied, what stands now, in the order in which it is
   * to be applied: undo. None when the edit changes nothing. Throws `edit-unknown-cell`.
   */
  inverse(edit: Edit): readonly Edit[]
  /**
   * Tells that these forms were sealed as they stand: from now on no counted row of their append-only
   * registers changes. Gives the cells whose state changed.
   */
  markSealed(forms: readonly FormKey[]): readonly CellRef[]
  /** `A.books`, `A.buildings` or `A.buildings/<row>/area_m2`; throws `edit-unknown-cell`. */
  cell(ref: CellRef): CellState
  /** In the order of the pack, and of the rows within a register; without `form` of a school's forms. */
  violations(form?: FormKey): readonly Violation[]
  /** With `form`: only the indicators of that form, and the verdict that these alone allow. */
  units(form?: FormKey): readonly UnitResult[]
  /** Guarantees, qualities and the like; with `form` those that are reported with it. */
  measures(form?: FormKey): readonly MeasureResult[]
  /** Exact figures of the assessed units, for a county's coefficients of variation. */
  figures(): readonly UnitFigures[]
  progress(form: FormKey, section: string): Progress
  situation(): Situation
  /** Rows that count at the register's moment, in their order; none while the moment is unknown. */
  rowsCounted(register: RegisterKey): readonly RowId[]
  /**
   * The rows that a computed field (`C.full_time`) counts, by register, in their order; not those of
   * which something is missing, so that they may count or not. Empty for a field that counts no
   * rows. Throws `edit-unknown-cell`.
   */
  rowsBehind(ref: CellRef): ReadonlyMap<RegisterKey, readonly RowId[]>
}

/** Parses and orders a pack. Throws a plain Error on a pack that did not pass the compiler. */
export function createEngine(pack: Pack): Engine {
  const plan = buildPlan(pack)
  let unseen: ReadonlySet<string> | undefined
  return {
    pack,
    open: (situation, about) => new LiveSession(plan, openState(plan, situation, about), situation),
    begin: (about) => initialEdits(plan, about),
    due: (about) => dueDays(plan, about),
    unseenChecks: () => {
      unseen ??= unseenChecks(pack)
      return unseen
    },
  }
}
