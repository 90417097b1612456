import { isDeepStrictEqual } from 'node:util'
import { findAccount } from '#main/store/accounts.ts'
import { findAnswer, putAnswer } from '#main/store/answers.ts'
import { confirmSection, markRegister, withdrawSection } from '#main/store/confirmations.ts'
import type { WritableDb } from '#main/store/db.ts'
import { findReason, listReasons, putReason } from '#main/store/reasons.ts'
import { isRowSealed } from '#main/store/records.ts'
import { findRemovedCells, findRow, insertRow, removeRow, updateRow } from '#main/store/rows.ts'
import { findSectionPerson } from '#main/store/section-people.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Reason, Row } from '#shared/engine/situation.ts'
import { Fault, unreachable } from '#shared/fault.ts'
import type { FormKey, RegisterKey, RowId } from '#shared/ids.ts'
import { bindAttachments } from './binding.ts'
import { type ChangePlace, logChange } from './change-log.ts'
import type { KnownCells } from './known-cells.ts'

/** Who edits what, and when. */
export interface EditPlace extends ChangePlace {
  readonly known: KnownCells
}

type EditOf<Op extends Edit['op']> = Extract<Edit, { op: Op }>

/**
 * Writes edits and their lines of the change log, in their order, inside the caller's transaction. An
 * edit that changes nothing leaves no line; one that changes a value withdraws the word that its section
 * was looked over. Throws `edit-unknown-cell`, `row-sealed`, `row-append-only`,
 * `section-of-another`, `attachment-lost` for an attachment that was never added.
 */
export function writeEdits(db: WritableDb, place: EditPlace, edits: readonly Edit[]): void {
  let run: EditOf<'set-cell'>[] = []
  const writeRun = () => {
    setCells(db, place, run)
    run = []
  }
  for (const edit of edits) {
    const [first] = run
    const isOfRun = edit.op === 'set-cell' && isSameRow(first ?? edit, edit)
    if (!isOfRun) writeRun()
    if (edit.op === 'set-cell') run.push(edit)
    else writeEdit(db, place, edit)
  }
  writeRun()
}

function writeEdit(
  db: WritableDb,
  place: EditPlace,
  edit: Exclude<Edit, EditOf<'set-cell'>>,
): void {
  switch (edit.op) {
    case 'set':
      set(db, place, edit)
      break
    case 'add-row':
      addRow(db, place, edit)
      break
    case 'archive-row':
      archiveRow(db, place, edit)
      break
    case 'remove-row':
      takeRow(db, place, edit)
      break
    case 'confirm-register':
      confirmRegister(db, place, edit)
      break
    case 'confirm-section':
      markSection(db, place, edit)
      break
    case 'give-reason':
      giveReason(db, place, edit)
      break
    default:
      unreachable(edit)
  }
}

function set(db: WritableDb, place: EditPlace, edit: EditOf<'set'>): void {
  place.known.field(edit.form, edit.field)
  const at = { ...place, form: edit.form, field: edit.field }
  const before = findAnswer(db, at)
  if (place.known.attaches(`${edit.form}.${edit.field}`)) {
    bindAttachments(db, place, `${edit.form}.${edit.field}`, before ?? undefined, edit.value)
  }
  putAnswer(db, at, edit.value)
  const changed = logChange(db, place, `${edit.form}.${edit.field}`, before, edit.value)
  if (changed) withdraw(db, place, place.known.sectionOf(`${edit.form}.${edit.field}`))
}

function addRow(db: WritableDb, place: EditPlace, edit: EditOf<'add-row'>): void {
  place.known.register(edit.register)
  const cell = `${edit.register}/${edit.row}`
  if (findRow(db, rowPlace(place, edit)) !== null) throw new Fault('edit-unknown-cell', { cell })
  // Undo of a removal: what its window could not know of the row comes back with it.
  const cells = findRemovedCells(db, rowPlace(place, edit)) ?? {}
  const row: Row = { id: edit.row, from: edit.from, cells }
  insertRow(db, rowPlace(place, edit), row)
  logChange(db, place, cell, null, { from: edit.from })
  withdraw(db, place, place.known.sectionOf(edit.register))
}

/** Cells of one row that follow each other: the row is read once and written once. */
function setCells(db: WritableDb, place: EditPlace, edits: readonly EditOf<'set-cell'>[]): void {
  const [first] = edits
  if (first === undefined) return
  for (const { register, column } of edits) place.known.column(register, column)
  const row = getRow(db, place, first)
  let cells = row.cells
  for (const edit of edits) {
    const { [edit.column]: before, ...others } = cells
    if (isDeepStrictEqual(before, edit.value)) continue
    if (cells === row.cells) refuseGrown(db, place, first)
    const cell = `${edit.register}/${edit.row}/${edit.column}`
    if (place.known.attaches(`${edit.register}.${edit.column}`)) {
      bindAttachments(db, place, cell, before, edit.value)
    }
    cells = edit.value === undefined ? others : { ...others, [edit.column]: edit.value }
    logChange(db, place, cell, before, edit.value)
  }
  if (cells === row.cells) return
  updateRow(db, rowPlace(place, first), { ...row, cells })
  withdraw(db, place, place.known.sectionOf(first.register))
}

const isSameRow = (a: RowEdit, b: RowEdit): boolean => a.register === b.register && a.row === b.row

function archiveRow(db: WritableDb, place: EditPlace, edit: EditOf<'archive-row'>): void {
  place.known.register(edit.register)
  const { to: before, ...row } = getRow(db, place, edit)
  if (before === edit.to) return
  refuseGrown(db, place, edit)
  updateRow(db, rowPlace(place, edit), edit.to === undefined ? row : { ...row, to: edit.to })
  const cell = `${edit.register}/${edit.row}`
  const changed = logChange(db, place, cell, toDay(before), toDay(edit.to))
  if (changed) withdraw(db, place, place.known.sectionOf(edit.register))
}

function takeRow(db: WritableDb, place: EditPlace, edit: EditOf<'remove-row'>): void {
  place.known.register(edit.register)
  const row = getRow(db, place, edit)
  refuseGrown(db, place, edit)
  if (isRowSealed(db, rowPlace(place, edit))) throw new Fault('row-sealed', { row: edit.row })
  for (const reason of listReasons(db, place.school, place.period)) {
    if (reason.row === edit.row) putReasonLogged(db, place, reason, undefined)
  }
  const unseen = Object.entries(row.cells).filter(
    ([column]) => !place.known.hasColumn(edit.register, column) || isGuarded(place, edit, column),
  )
  removeRow(db, rowPlace(place, edit), Object.fromEntries(unseen))
  logChange(db, place, `${edit.register}/${edit.row}`, row, null)
  withdraw(db, place, place.known.sectionOf(edit.register))
}

function confirmRegister(db: WritableDb, place: EditPlace, edit: EditOf<'confirm-register'>): void {
  place.known.register(edit.register)
  if (!markRegister(db, { ...place, register: edit.register }, edit.confirmed)) return
  logChange(db, place, edit.register, !edit.confirmed, edit.confirmed)
}

function markSection(db: WritableDb, place: EditPlace, edit: EditOf<'confirm-section'>): void {
  place.known.section(edit.form, edit.section)
  const { form, section } = edit
  if (!edit.confirmed) {
    withdraw(db, place, edit)
    return
  }
  refuseAnother(db, place, edit)
  const by = { at: place.at, account: place.actor.id }
  if (!confirmSection(db, { ...place, form, section }, by)) return
  logChange(db, place, `${form}#${section}`, false, true)
}

/** Only the person who answers for a section says that it is right, or the principal. */
function refuseAnother(db: WritableDb, place: EditPlace, at: Section): void {
  const { school, actor } = place
  const { form, section } = at
  const responsible = findSectionPerson(db, { school, form, section })
  if (responsible === null || responsible === actor.id || actor.role === 'principal') return
  const person = findAccount(db, responsible)
  // Whoever has left answers for nothing any more.
  if (person === null || person.leftAt !== null) return
  throw new Fault('section-of-another', { name: person.actor.name })
}

function withdraw(db: WritableDb, place: EditPlace, at: Section | undefined): void {
  if (at === undefined) return
  const { form, section } = at
  if (!withdrawSection(db, { ...place, form, section })) return
  logChange(db, place, `${form}#${section}`, true, false)
}

function giveReason(db: WritableDb, place: EditPlace, edit: EditOf<'give-reason'>): void {
  place.known.check(edit.check)
  putReasonLogged(db, place, edit, edit.text)
}

function putReasonLogged(
  db: WritableDb,
  place: EditPlace,
  about: Pick<Reason, 'check' | 'row' | 'cell'>,
  text: string | undefined,
): void {
  const { school, period } = place
  const { check, row, cell } = about
  const at = { school, period, check, row, cell }
  const before = findReason(db, at)
  putReason(db, at, text)
  const cellOfLog = ['reason', check, row, cell].filter((part) => part !== undefined).join(':')
  logChange(db, place, cellOfLog, before, text)
}

interface Section {
  readonly form: FormKey
  readonly section: string
}

interface RowEdit {
  readonly register: RegisterKey
  readonly row: RowId
}

const rowPlace = (place: EditPlace, edit: RowEdit) => ({
  school: place.school,
  register: edit.register,
  row: edit.row,
})

function getRow(db: WritableDb, place: EditPlace, edit: RowEdit): Row {
  const row = findRow(db, rowPlace(place, edit))
  if (row === null) {
    throw new Fault('edit-unknown-cell', { cell: `${edit.register}/${edit.row}` })
  }
  return row
}

/** What a record rests on stays as it is where rows are only added; a correction is a row of its own. */
function refuseGrown(db: WritableDb, place: EditPlace, { register, row }: RowEdit): void {
  if (place.known.onlyGrows(register) && isRowSealed(db, rowPlace(place, { register, row }))) {
    throw new Fault('row-append-only', { register, row })
  }
}

/** Whether only people with another role than the one who edits see this column. */
function isGuarded({ known, actor }: EditPlace, { register }: RowEdit, column: string): boolean {
  const role = known.roleOf(`${register}.${column}`)
  return role !== undefined && role !== actor.role
}

const toDay = (day: string | undefined) => (day === undefined ? null : { to: day })
