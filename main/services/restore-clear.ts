import { putAnswer } from '#main/store/answers.ts'
import { markRegister, withdrawSection } from '#main/store/confirmations.ts'
import type { WritableDb } from '#main/store/db.ts'
import { putReason } from '#main/store/reasons.ts'
import { listRecordsOfRow } from '#main/store/records.ts'
import { removeRow } from '#main/store/rows.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { RegisterKey, type RowId } from '#shared/ids.ts'
import type { Record } from '#shared/record/record.ts'
import { type ChangePlace, logChange } from './change-log.ts'

/**
 * Takes out of a form what its older record said and a later one does not say any more, each with its line
 * of the log, inside the caller's transaction: only for a draft that says nothing but the older record. What
 * both say is left for the later one to write over.
 */
export function clearForm(
  db: WritableDb,
  place: ChangePlace,
  older: Record,
  entered: Situation,
  later: Situation,
): void {
  const { form } = older
  for (const [field, value] of Object.entries(entered.forms[form] ?? {})) {
    if (later.forms[form]?.[field] !== undefined) continue
    putAnswer(db, { ...place, form, field }, undefined)
    logChange(db, place, `${form}.${field}`, value, undefined)
  }
  for (const [key, rows] of Object.entries(entered.registers)) {
    const register = RegisterKey.parse(key)
    if (!key.startsWith(`${form}.`)) continue
    const stay = new Set(later.registers[register]?.map(({ id }) => id))
    for (const row of rows) {
      if (stay.has(row.id) || isOfOthers(db, place, register, row.id)) continue
      removeRow(db, { school: place.school, register, row: row.id }, {})
      logChange(db, place, `${key}/${row.id}`, row, undefined)
    }
    if (!entered.complete.includes(register) || later.complete.includes(register)) continue
    if (markRegister(db, { ...place, register }, false)) logChange(db, place, key, true, false)
  }
  for (const section of entered.confirmed[form] ?? []) {
    if (later.confirmed[form]?.includes(section)) continue
    if (withdrawSection(db, { ...place, form, section }))
      logChange(db, place, `${form}#${section}`, true, false)
  }
  for (const reason of older.reasons) {
    putReason(db, { ...place, ...reason }, undefined)
    logChange(db, place, `reason:${reason.check}`, reason, undefined)
  }
}

/** A living list is one for all periods: what a record of another one rests on stays. */
const isOfOthers = (db: WritableDb, place: ChangePlace, register: RegisterKey, row: RowId) =>
  listRecordsOfRow(db, { school: place.school, register, row }).some(
    ({ period }) => period !== place.period,
  )
