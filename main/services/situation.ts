import { listAnswers } from '#main/store/answers.ts'
import { listCompleteRegisters, listConfirmedSections } from '#main/store/confirmations.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import { listReasons } from '#main/store/reasons.ts'
import { listRecords } from '#main/store/records.ts'
import { listRows } from '#main/store/rows.ts'
import type { Answer } from '#shared/answer.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import type { FormKey, Period, RegisterKey, SchoolCode } from '#shared/ids.ts'
import { readRecord } from '#shared/record/read.ts'
import { periodDays, periodKind } from './period-days.ts'

/** All that was entered for a school and a period, with the last sealed answers before it. */
export function situationOf(db: ReadableDb, school: SchoolCode, period: Period): Situation {
  const previous = previousAnswers(db, school, period)
  return {
    forms: answersByForm(db, school, period),
    registers: rowsByRegister(db, school, period),
    complete: [...listCompleteRegisters(db, school, period)],
    confirmed: sectionsByForm(db, school, period),
    reasons: [...listReasons(db, school, period)],
    ...(Object.keys(previous).length === 0 ? {} : { previous }),
  }
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
  for (const { register, row } of listRows(db, school, periodDays(period))) {
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

/** For each form, the answers of its newest record of the latest earlier period of the same kind. */
function previousAnswers(
  db: ReadableDb,
  school: SchoolCode,
  period: Period,
): NonNullable<Situation['previous']> {
  const latest = new Map<FormKey, { readonly period: Period; readonly hash: string }>()
  const earlier = listRecords(db, school).filter(
    (record) => record.period < period && periodKind(record.period) === periodKind(period),
  )
  const previous: NonNullable<Situation['previous']> = {}
  for (const record of earlier) {
    const known = latest.get(record.form)
    if (known !== undefined && known.period > record.period) continue
    latest.set(record.form, record)
    const object = findObject(db, record.hash)
    if (object === null) throw new Error(`record ${record.hash} without its bytes`)
    previous[record.form] = readRecord(object.bytes).answers
  }
  return previous
}
