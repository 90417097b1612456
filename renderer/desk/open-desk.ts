import type { CellState } from '#shared/engine/cell-state.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Session } from '#shared/engine/engine.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { formUses } from '#shared/engine/uses.ts'
import { Fault, isFault } from '#shared/fault.ts'
import { FieldName, type FormKey, type Instant, type RegisterKey, type RowId } from '#shared/ids.ts'
import { closedPlace, isOpen } from '#shared/record/correction.ts'
import type { Desk, DeskDeps } from './desk.ts'
import { createDraftQueue } from './draft-queue.ts'
import { cellOfEdit } from './edit-cell.ts'
import { History, type Step } from './history.ts'
import { createListeners } from './listeners.ts'
import { type Made, makeAll, makeMost } from './making.ts'
import { applies, isSamePlace } from './merging.ts'
import { rememberUntil } from './remember.ts'
import { formOfEdit, withoutTouched } from './sealed-forms.ts'
import { withdrawals } from './withdrawals.ts'

/** Opens the draft at the services and computes it once. Throws what the services throw. */
export async function openDesk(deps: DeskDeps): Promise<Desk> {
  const { school, period, kind, filling } = deps
  const first = await filling.open({ school, period })
  const engine = await deps.engineOf(first.pack)
  const uses = formUses(engine.pack)
  const withdrawn = withdrawals(engine.pack)
  const listeners = createListeners(deps.soon)
  const history = new History()
  let session = engine.open(first.situation, { period, kind })
  let revision = first.revision
  let version = 0
  let generation = 0
  let sealed: ReadonlySet<FormKey> = new Set(first.sealed_unchanged)
  let corrections = first.corrections
  const added = new Map<RowId, RegisterKey>()
  const cells = new Map<CellRef, CellState>()
  const rowLists = new Map<RegisterKey, readonly Row[]>()
  const remembered = <T>(ask: (form?: FormKey) => T) => rememberUntil(() => version, ask)
  const situation = remembered(() => session.situation())

  const aroundOf = (now: () => Situation) => ({
    pack: engine.pack,
    now: {
      answer: (form: FormKey, field: string) => now().forms[form]?.[FieldName.parse(field)],
      row: (register: RegisterKey, row: RowId) =>
        now().registers[register]?.find(({ id }) => id === row),
    },
  })
  const around = aroundOf(() => situation())
  const isClosed = (edits: readonly Edit[], merged: Session) =>
    closedPlace(
      corrections,
      edits,
      aroundOf(() => merged.situation()),
    ) !== undefined

  const queue = createDraftQueue(
    { store, faultOf: deps.faultOf, later: deps.later, now: deps.now },
    first.saved_at,
  )

  async function store(edits: readonly Edit[]): Promise<Instant | undefined> {
    try {
      return await save(edits)
    } catch (thrown) {
      const fault = deps.faultOf(thrown)
      // Another window saved, or sealed a row of a register that only grows.
      if (fault.code === 'draft-stale' || fault.code === 'row-append-only') {
        const { rest, savedAt } = await mergeWithOther(edits)
        return rest.length === 0 ? savedAt : store(rest)
      }
      // The district returned the form meanwhile: what it did not ask about stays as it is.
      if (fault.code === 'correction-elsewhere') {
        const { rest, savedAt } = await mergeWithOther(edits, (merged) => {
          const made: Edit[] = []
          return (edit) => {
            if (isClosed([...made, edit], merged)) return true
            made.push(edit)
            return false
          }
        })
        return rest.length === 0 ? savedAt : store(rest)
      }
      // Another window sealed the row meanwhile: it stays.
      if (fault.code === 'row-sealed') {
        const { row } = fault.details
        const { rest, savedAt } = await mergeWithOther(
          edits,
          () => (edit) => edit.op === 'remove-row' && edit.row === row,
        )
        return rest.length === 0 ? savedAt : store(rest)
      }
      throw thrown
    }
  }

  async function save(edits: readonly Edit[]): Promise<Instant> {
    const saved = await filling.save({ school, period, expected: revision, edits: [...edits] })
    revision = saved.revision
    return saved.saved_at
  }

  /**
   * Another window saved: take its draft and put our unsaved edits on top. Gives what to send. Throws
   * `draft-moved` when it goes by another pack now: its names may be others than ours.
   */
  async function mergeWithOther(
    sending: readonly Edit[],
    refusal: (merged: Session) => (edit: Edit) => boolean = () => () => false,
  ) {
    const other = await filling.open({ school, period })
    if (other.pack !== first.pack) throw new Fault('draft-moved', {})
    const merged = engine.open(other.situation, { period, kind })
    corrections = other.corrections
    const isRefused = refusal(merged)
    const lost = new Set(
      queue.pending().filter((edit) => isRefused(edit) || !applies(merged, edit)),
    )
    queue.drop((edit) => lost.has(edit))
    const before = session
    history.drop((edit) => !isSamePlace(before, merged, edit))
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

  function edit(change: Edit | readonly Edit[]): void {
    if (first.access === 'read') {
      // What was typed goes back to what is stored, in every box.
      generation += 1
      listeners.tellAll()
      return
    }
    // A list is what `Array.isArray` says it is; an edit is none.
    const edits = 'op' in change ? [change] : change
    const closed = closedPlace(corrections, edits, around)
    if (closed !== undefined) {
      if (!('op' in change)) throw elsewhere(closed)
      // As with a draft that is only read: the box goes back to what is stored.
      generation += 1
      listeners.tellAll()
      return
    }
    const made = makeAll(session, edits, withdrawn)
    if (made.edits.length === 0) return
    history.add({ edits: made.back, lost: 0 }, 'op' in change ? cellOfEdit(change) : undefined)
    show(made)
  }

  function goBack(which: 'undo' | 'redo'): Step | undefined {
    return history.take(which, (edits) => {
      const open = edits.filter((edit) => closedPlace(corrections, [edit], around) === undefined)
      const made = makeMost(session, open, withdrawn)
      show(made)
      return { edits: made.back, lost: made.lost + edits.length - open.length }
    })
  }

  /** Queues what was made to be stored, and tells who looks at it. */
  function show({ edits, changed }: Made): void {
    for (const ref of changed) cells.delete(ref)
    for (const one of edits) {
      if ('register' in one) rowLists.delete(one.register)
      if (one.op === 'add-row') added.set(one.row, one.register)
    }
    sealed = withoutTouched(sealed, edits, uses)
    version += 1
    queue.add(edits)
    if (edits.some(({ op }) => op.endsWith('-row'))) listeners.tellNow(changed)
    else listeners.tell(changed)
  }

  return {
    access: first.access,
    engine,
    school,
    period,
    kind,
    session: () => session,
    edit,
    undo: () => goBack('undo'),
    redo: () => goBack('redo'),
    undoable: remembered(() => history.undoable()),
    flush: () => {
      history.close()
      return queue.flush()
    },
    saving: queue.saving,
    hold: queue.hold,
    subscribeSaving: queue.subscribe,
    cell: (ref) => {
      const known = cells.get(ref) ?? cellOf(session, ref)
      // A row that is gone may come back by an undo: then its cells are asked anew.
      if (known !== gone) cells.set(ref, known)
      return known
    },
    situation,
    units: remembered((form) => session.units(form)),
    violations: remembered((form) => session.violations(form)),
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
    orphans: first.orphans,
    isOpen: (cell) => isOpen(corrections, cell, around),
    sealedUnchanged: () => sealed,
    markSealed: (forms) => {
      sealed = new Set([...sealed, ...forms])
      const returned = corrections
      corrections = returned.filter(({ form }) => !forms.includes(form))
      const changed = session.markSealed(forms)
      for (const ref of changed) cells.delete(ref)
      const isOfSealed = (register: RegisterKey) =>
        forms.some((key) => register.startsWith(`${key}.`))
      for (const [row, register] of added) if (isOfSealed(register)) added.delete(row)
      history.drop((one) => one.op === 'remove-row' && forms.includes(formOfEdit(one)))
      version += 1
      // What was closed in a form that is sealed anew is open again.
      if (corrections.length < returned.length) listeners.tellAll()
      else listeners.tell(changed)
    },
  }
}

const elsewhere = (cell: CellRef): Fault =>
  new Fault('correction-elsewhere', { form: cell.slice(0, cell.indexOf('.')), cells: [cell] })

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
