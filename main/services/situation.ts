import { listAnswers } from '#main/store/answers.ts'
import { listCompleteRegisters, listConfirmedSections } from '#main/store/confirmations.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { listReasons } from '#main/store/reasons.ts'
import { listSealedRows } from '#main/store/records.ts'
import { listRows } from '#main/store/rows.ts'
import type { Answer } from '#shared/answer.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { FormKey, Period, RegisterKey, RowId, SchoolCode } from '#shared/ids.ts'
import { appendOnly, type Pack } from '#shared/pack/pack.ts'
import { daysOf } from '#shared/period.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import { type Proved, proveAttachments } from './lost-attachments.ts'
import { previousAnswers } from './previous.ts'

/** All that was entered for a school and a period, with the last sealed answers before it. */
export async function situationOf(
  db: ReadableDb,
  at: DraftPlace,
  kit: Pick<Kit, 'loaded' | 'kind' | 'shelf'>,
): Promise<Situation> {
  const previous = await previousAnswers(db, at, kit)
  const { situation: entered } = await provedOf(db, at, kit.loaded.pack)
  const sealed = sealedRows(db, at, entered, kit.loaded.pack)
  return {
    ...entered,
    ...(Object.keys(previous).length === 0 ? {} : { previous }),
    ...(sealed.length === 0 ? {} : { sealed }),
  }
}

/** What was entered, without attachments that cannot be read, and which these are. */
export function provedOf(db: ReadableDb, at: DraftPlace, pack: Pack): Promise<Proved> {
  return proveAttachments(db, at.school, enteredOf(db, at), pack)
}

/** What was entered, and nothing beside it. */
export function enteredOf(db: ReadableDb, { school, period }: DraftPlace): Situation {
  return {
    forms: answersByForm(db, school, period),
    registers: rowsByRegister(db, school, period),
    complete: [...listCompleteRegisters(db, school, period)],
    confirmed: sectionsByForm(db, school, period),
    reasons: [...listReasons(db, school, period)],
  }
}

/** Rows that a record rests on, of the registers in which such rows are never changed. */
function sealedRows(
  db: ReadableDb,
  { school }: DraftPlace,
  { registers }: Situation,
  pack: Pack,
): RowId[] {
  return appendOnly(pack).flatMap(({ key: register }) => {
    const sealed = listSealedRows(db, { school, register })
    return (registers[register] ?? []).map(({ id }) => id).filter((id) => sealed.has(id))
  })
}

type ByForm<T> = Record<FormKey, T>

function answersByForm(db: ReadableDb, school: SchoolCode, period: Period): Situation['forms'] {
  const forms: ByForm<Record<string, Answer>> = {}
  for (const { form, field, value } of listAnswers(db, school, period)) {
    forms[form] = { ...forms[form], [field]: value }
  }
  return forms
}

function rowsByRegister(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): Situation['registers'] {
  const registers: Record<RegisterKey, Row[]> = {}
  for (const { register, row } of listRows(db, school, daysOf(period))) {
    const rows = registers[register] ?? []
    rows.push(row)
    registers[register] = rows
  }
  return registers
}

function sectionsByForm(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): Situation['confirmed'] {
  const confirmed: ByForm<string[]> = {}
  for (const { form, section } of listConfirmedSections(db, school, period)) {
    confirmed[form] = [...(confirmed[form] ?? []), section]
  }
  return confirmed
}
