import { isDeepStrictEqual } from 'node:util'
import { putAnswer } from '#main/store/answers.ts'
import { insertBinding } from '#main/store/attachments.ts'
import { confirmSection, markRegister } from '#main/store/confirmations.ts'
import type { WritableDb } from '#main/store/db.ts'
import { putReason } from '#main/store/reasons.ts'
import { isRowSealed } from '#main/store/records.ts'
import { findRow, insertRow, updateRow } from '#main/store/rows.ts'
import { attachmentsOf } from '#shared/attachment/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { type ChangePlace, logChange } from './change-log.ts'
import type { KnownCells } from './known-cells.ts'

/** Where a record's answers come back to, and what has to be known of it. */
export interface RestorePlace extends ChangePlace {
  readonly known: KnownCells
  /** Whether a row stands as a record of an earlier period left it, so that a later one may speak. */
  readonly isOlder: (register: RegisterKey, row: Row) => boolean
}

/**
 * Whether nobody has entered anything in a form: no answer but those that the pack begins with, and no row
 * but the pack's own and those on which a record rests.
 */
export function isBlank(
  db: WritableDb,
  { school }: Pick<ChangePlace, 'school'>,
  form: FormKey,
  entered: Situation,
  beginnings: readonly Edit[],
): boolean {
  const given = new Map(
    beginnings.flatMap((edit) =>
      edit.op === 'set' && edit.form === form ? [[edit.field, edit.value] as const] : [],
    ),
  )
  const rows = new Set(beginnings.flatMap((edit) => (edit.op === 'add-row' ? [edit.row] : [])))
  const answers = Object.entries(entered.forms[form] ?? {})
  return (
    answers.every(([field, value]) => isDeepStrictEqual(given.get(field), value)) &&
    registersOf(entered, form).every(([register, list]) =>
      list.every(({ id: row }) => rows.has(row) || isRowSealed(db, { school, register, row })),
    )
  )
}

const registersOf = ({ registers }: Situation, form: FormKey) =>
  Object.entries(registers)
    .map(([key, rows]) => [RegisterKey.parse(key), rows] as const)
    .filter(([key]) => key.startsWith(`${form}.`))

/**
 * Writes what a record says into a draft in which nobody has entered anything, each value with its line of
 * the log, inside the caller's transaction. An attachment may come with a later reply: until then its cell
 * counts as not given.
 */
export function fillFrom(
  db: WritableDb,
  place: RestorePlace,
  { forms, registers, complete, confirmed, reasons }: Situation,
): void {
  for (const [key, cells] of Object.entries(forms)) {
    const form = FormKey.parse(key)
    for (const [field, value] of Object.entries(cells)) {
      putAnswer(db, { ...place, form, field }, value)
      logChange(db, place, `${form}.${field}`, undefined, value)
      bind(db, place, `${form}.${field}`, value, `${form}.${field}`)
    }
  }
  for (const [key, rows] of Object.entries(registers)) {
    for (const row of rows) putRow(db, place, RegisterKey.parse(key), row)
  }
  for (const register of complete) {
    if (markRegister(db, { ...place, register }, true)) logChange(db, place, register, false, true)
  }
  for (const [key, sections] of Object.entries(confirmed)) {
    const form = FormKey.parse(key)
    for (const section of sections) {
      // Who looked it over then is not known any more.
      if (!confirmSection(db, { ...place, form, section }, null)) continue
      logChange(db, place, `${form}#${section}`, false, true)
    }
  }
  for (const reason of reasons) {
    putReason(db, { ...place, ...reason }, reason.text)
    logChange(db, place, `reason:${reason.check}`, undefined, reason)
  }
}

function putRow(db: WritableDb, place: RestorePlace, register: RegisterKey, row: Row): void {
  const at = { school: place.school, register, row: row.id }
  const before = findRow(db, at)
  if (before === null) insertRow(db, at, row)
  else if (!isRowSealed(db, at) || place.isOlder(register, before)) updateRow(db, at, row)
  else return
  logChange(db, place, `${register}/${row.id}`, before, row)
  for (const [column, value] of Object.entries(row.cells)) {
    bind(db, place, `${register}/${row.id}/${column}`, value, `${register}.${column}`)
  }
}

function bind(
  db: WritableDb,
  { known, school, period, actor, at }: RestorePlace,
  cell: string,
  value: Row['cells'][string],
  name: string,
): void {
  if (!known.attaches(name)) return
  for (const hash of attachmentsOf(value) ?? []) {
    insertBinding(db, { school, period, cell }, { hash, bound: true, at, by: actor.id })
  }
}
