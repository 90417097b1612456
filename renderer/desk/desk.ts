import type { Draft } from '#shared/contract/school.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Engine, Session } from '#shared/engine/engine.ts'
import type { CellRef, UnitResult, Violation } from '#shared/engine/outcome.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { formUses } from '#shared/engine/uses.ts'
import { type FaultValue, isFault } from '#shared/fault.ts'
import {
  FormKey,
  type Instant,
  type Period,
  type RegisterKey,
  type RowId,
  type SchoolCode,
  type WorkspaceKind,
} from '#shared/ids.ts'
import { createDraftQueue, type QueueDeps, type Saving } from './draft-queue.ts'
import { createListeners } from './listeners.ts'

/** One school's open draft for one period: engine, unsaved edits, and who listens to which cell. */
export interface Desk {
  readonly engine: Engine
  readonly school: SchoolCode
  readonly period: Period
  readonly session: () => Session
  /** Computes and shows the edit at once and queues it to be stored. */
  readonly edit: (edit: Edit) => void
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
  readonly engine: Engine
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

/** Opens the draft at the services and computes it once. Throws what the services throw. */
export async function openDesk(deps: DeskDeps): Promise<Desk> {
  const { engine, school, period, kind, filling } = deps
  const first = await filling.open({ school, period })
  const uses = formUses(engine.pack)
  const listeners = createListeners(deps.soon)
  let session = engine.open(first.situation, { period, kind })
  let revision = first.revision
  let version = 0
  let generation = 0
  let sealed: ReadonlySet<FormKey> = new Set(first.sealed_unchanged)
  let added: ReadonlySet<RowId> = new Set()
  const cells = new Map<CellRef, CellState>()
  const rowLists = new Map<RegisterKey, readonly Row[]>()
  const situation = rememberUntil(
    () => version,
    () => session.situation(),
  )
  const units = rememberUntil(
    () => version,
    (form?: FormKey) => session.units(form),
  )
  const violations = rememberUntil(
    () => version,
    (form?: FormKey) => session.violations(form),
  )

  const queue = createDraftQueue(
    { store, faultOf: deps.faultOf, later: deps.later, now: deps.now },
    first.saved_at,
  )

  async function store(edits: readonly Edit[]): Promise<Instant | undefined> {
    try {
      return await save(edits)
    } catch (thrown) {
      if (deps.faultOf(thrown).code !== 'draft-stale') throw thrown
      const { rest, savedAt } = await mergeWithOther(edits)
      return rest.length === 0 ? savedAt : save(rest)
    }
  }

  async function save(edits: readonly Edit[]): Promise<Instant> {
    const saved = await filling.save({ school, period, expected: revision, edits: [...edits] })
    revision = saved.revision
    return saved.saved_at
  }

  /** Another window saved: take its draft and put our unsaved edits on top. Gives what to send. */
  async function mergeWithOther(sending: readonly Edit[]) {
    const other = await filling.open({ school, period })
    const merged = engine.open(other.situation, { period, kind })
    const lost = new Set(queue.pending().filter((edit) => !applies(merged, edit)))
    queue.drop((edit) => lost.has(edit))
    session = merged
    revision = other.revision
    sealed = new Set(other.sealed_unchanged)
    generation += 1
    cells.clear()
    rowLists.clear()
    version += 1
    listeners.tellAll()
    return { rest: sending.filter((edit) => !lost.has(edit)), savedAt: other.saved_at }
  }

  function edit(change: Edit): void {
    const changed = session.apply(change)
    for (const ref of changed) cells.delete(ref)
    if ('register' in change) rowLists.delete(change.register)
    if (change.op === 'add-row') added = new Set([...added, change.row])
    sealed = withoutTouched(sealed, change, uses)
    version += 1
    queue.add(change)
    if (change.op.endsWith('-row')) listeners.tellNow(changed)
    else listeners.tell(changed)
  }

  return {
    engine,
    school,
    period,
    session: () => session,
    edit,
    flush: queue.flush,
    saving: queue.saving,
    hold: queue.hold,
    subscribeSaving: queue.subscribe,
    cell: (ref) => {
      const known = cells.get(ref) ?? cellOf(session, ref)
      cells.set(ref, known)
      return known
    },
    situation,
    units,
    violations,
    subscribeCell: listeners.onCell,
    version: () => version,
    subscribe: listeners.onAny,
    generation: () => generation,
    rows: (register) => {
      const known = rowLists.get(register) ?? situation().registers[register] ?? []
      rowLists.set(register, known)
      return known
    },
    addedHere: (row) => added.has(row),
    sealedUnchanged: () => sealed,
    markSealed: (forms) => {
      sealed = new Set([...sealed, ...forms])
      added = new Set()
      version += 1
      listeners.tell([])
    },
  }
}

/** A cell of a row that is gone: its box may be asked once more before it leaves the screen. */
const gone: CellState = { visible: false, required: false, violations: [] }

function cellOf(session: Session, ref: CellRef): CellState {
  try {
    return session.cell(ref)
  } catch (thrown) {
    if (isFault(thrown, 'edit-unknown-cell') && ref.includes('/')) return gone
    throw thrown
  }
}

/** Keeps what `ask` gave for each form until `version` changes. */
function rememberUntil<T>(version: () => number, ask: (form?: FormKey) => T) {
  let at = version()
  let known = new Map<FormKey | undefined, T>()
  return (form?: FormKey): T => {
    if (at !== version()) {
      at = version()
      known = new Map()
    }
    const value = known.get(form) ?? ask(form)
    known.set(form, value)
    return value
  }
}

/** False for an edit of a row or cell that the other window took away, or has added already. */
function applies(session: Session, edit: Edit): boolean {
  try {
    session.apply(edit)
    return true
  } catch (thrown) {
    if (isFault(thrown, 'edit-unknown-cell')) return false
    throw thrown
  }
}

/** An edit opens its form again, and every form that reads it. */
function withoutTouched(
  sealed: ReadonlySet<FormKey>,
  edit: Edit,
  uses: ReadonlyMap<FormKey, readonly FormKey[]>,
): ReadonlySet<FormKey> {
  const touched =
    'form' in edit
      ? edit.form
      : FormKey.parse(('register' in edit ? edit.register : edit.check).split(/[.-]/)[0])
  return new Set(
    [...sealed].filter((form) => form !== touched && !(uses.get(form) ?? []).includes(touched)),
  )
}
