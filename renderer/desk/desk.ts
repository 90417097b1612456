import type { Draft } from '#shared/contract/school.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Engine, Session } from '#shared/engine/engine.ts'
import type { CellRef, UnitResult, Violation } from '#shared/engine/outcome.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { FaultValue } from '#shared/fault.ts'
import type {
  FormKey,
  Instant,
  Period,
  RegisterKey,
  RowId,
  SchoolCode,
  Sha256,
  WorkspaceKind,
} from '#shared/ids.ts'
import type { Orphan } from '#shared/pack/orphan.ts'
import type { QueueDeps, Saving } from './draft-queue.ts'
import type { Step, Undoable } from './history.ts'

/** One school's open draft for one period: engine, unsaved edits, and who listens to which cell. */
export interface Desk {
  readonly engine: Engine
  readonly school: SchoolCode
  readonly period: Period
  readonly kind: WorkspaceKind
  readonly session: () => Session
  /** `read` while another program is the one that writes: an edit changes nothing, and that is told. */
  readonly access: Draft['access']
  /**
   * Computes and shows an edit at once and queues it to be stored. Several are one act: all or none
   * of them, and one step to undo. Throws `edit-unknown-cell`, `register-full`; then nothing changed.
   */
  readonly edit: (change: Edit | readonly Edit[]) => void
  /**
   * Takes the last act back by new edits, which are stored and logged as any others. Gives what was
   * taken back; undefined when there is nothing. The history ends with the window.
   */
  readonly undo: () => Step | undefined
  readonly redo: () => Step | undefined
  /** The same value until the next edit. */
  readonly undoable: () => Undoable
  /** Stores what waits; what is typed from now on is another step to undo. */
  readonly flush: () => Promise<boolean>
  readonly saving: () => Saving
  /** Something typed in the box `id` cannot be sent yet: the status bar must not say saved. */
  readonly hold: (id: string, held: boolean) => void
  readonly subscribeSaving: (listener: () => void) => () => void
  readonly cell: (ref: CellRef) => CellState
  /** The same values until the next edit, so that many places may ask. */
  readonly situation: () => Situation
  readonly units: (form?: FormKey) => readonly UnitResult[]
  readonly violations: (form?: FormKey) => readonly Violation[]
  readonly subscribeCell: (ref: CellRef, listener: () => void) => () => void
  /** Counts edits: for what looks at the whole, such as lists of violations. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
  /** Changes when another window's edits were merged: fields read their values again. */
  readonly generation: () => number
  /** All rows, archived ones too; the same list until a row comes or goes. */
  readonly rows: (register: RegisterKey) => readonly Row[]
  /** Whether the row was added here and has not been sealed since, so that it may be removed. */
  readonly addedHere: (row: RowId) => boolean
  /** What was entered under an earlier pack and has no place in the present one. */
  readonly orphans: readonly Orphan[]
  /**
   * Whether a field, a cell, a row, or the rows of a register may be changed: not where the district returned
   * the form for corrections elsewhere. An edit there changes nothing; of several none is made, and
   * `correction-elsewhere` is thrown.
   */
  readonly isOpen: (cell: CellRef) => boolean
  readonly sealedUnchanged: () => ReadonlySet<FormKey>
  readonly markSealed: (forms: readonly FormKey[]) => void
}

/** The part of the services that a desk needs. */
export interface Filling {
  readonly open: (place: { school: SchoolCode; period: Period }) => Promise<Draft>
  readonly save: (input: {
    school: SchoolCode
    period: Period
    /** The revision that the edits were made on; another one is refused as `draft-stale`. */
    expected: number
    edits: Edit[]
  }) => Promise<{ readonly revision: number; readonly saved_at: Instant }>
}

export interface DeskDeps {
  /** The engine of the pack with which the draft is filled. */
  readonly engineOf: (pack: Sha256) => Promise<Engine>
  readonly school: SchoolCode
  readonly period: Period
  readonly kind: WorkspaceKind
  readonly filling: Filling
  readonly faultOf: (thrown: unknown) => FaultValue
  readonly later: QueueDeps['later']
  /** Calls back once the screen has been painted. */
  readonly soon: (act: () => void) => void
  readonly now: () => number
}
