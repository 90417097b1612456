import { findAnswer } from '#main/store/answers.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import { findCurrentRecord } from '#main/store/records.ts'
import { mayLimitCorrections } from '#main/store/replies.ts'
import { findRow } from '#main/store/rows.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { CellRef } from '#shared/engine/outcome.ts'
import { Fault } from '#shared/fault.ts'
import { FormKey, type SchoolCode, type Sha256 } from '#shared/ids.ts'
import { type Correction, closedPlace, correctionOf } from '#shared/record/correction.ts'
import { openedBy } from '#shared/record/opened.ts'
import { readRecord } from '#shared/record/read.ts'
import type { Record } from '#shared/record/record.ts'
import { decisionOn, type ReceiptState } from '#shared/reply/receipt-state.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import { receiptsOf } from './receipts.ts'

type CorrectionKit = Pick<Kit, 'loaded'>

/** A record that was returned for named corrections only, and what these open. */
export interface ReturnedForSome {
  readonly record: Record
  readonly open: readonly CellRef[]
}

/**
 * What the district lets correct in this record; undefined when it has not returned it, when all of it may
 * be corrected, or when the draft goes by another pack: what that one adds nobody could have answered.
 */
export function returnedForSome(
  db: ReadableDb,
  school: SchoolCode,
  hash: Sha256,
  { loaded }: CorrectionKit,
  receipts: () => ReceiptState = () => receiptsOf(db, school),
): ReturnedForSome | undefined {
  const word = decisionOn(receipts(), hash)
  if (word?.state !== 'returned' || word.only !== true) return undefined
  const record = recordOf(db, hash)
  if (record === undefined || record.pack.hash !== loaded.ref.hash) return undefined
  const uses = record.uses.flatMap((used) => recordOf(db, used.record) ?? [])
  const remarked = (word.remarks ?? []).map(({ cell }) => cell)
  return { record, open: openedBy(loaded.engine, { record, uses }, remarked) }
}

/** The forms of a draft, all or these, whose current record was returned for named corrections only. */
export function correctionsOf(
  db: ReadableDb,
  at: DraftPlace,
  kit: CorrectionKit,
  forms: readonly FormKey[] = kit.loaded.pack.forms.map(({ key }) => key),
): readonly Correction[] {
  if (!mayLimitCorrections(db, at.school)) return []
  let known: ReceiptState | undefined
  // Joined from all replies, so only when a form has a record at all.
  const receipts = () => {
    known ??= receiptsOf(db, at.school)
    return known
  }
  return forms.flatMap((form) => {
    const current = findCurrentRecord(db, { ...at, form })
    if (current === null) return []
    const returned = returnedForSome(db, at.school, current.hash, kit, receipts)
    return returned === undefined ? [] : [correctionOf(returned.record, returned.open)]
  })
}

/** Refuses edits elsewhere than the district asked: `correction-elsewhere`, before any is written. */
export function refuseElsewhere(
  db: ReadableDb,
  at: DraftPlace,
  edits: readonly Edit[],
  kit: CorrectionKit,
): void {
  const corrections = correctionsOf(db, at, kit, [...new Set(edits.flatMap(formsWritten))])
  const { school, period } = at
  const cell = closedPlace(corrections, edits, {
    pack: kit.loaded.pack,
    now: {
      answer: (form, field) => findAnswer(db, { school, period, form, field }) ?? undefined,
      row: (register, row) => findRow(db, { school, register, row }) ?? undefined,
    },
  })
  if (cell !== undefined)
    throw new Fault('correction-elsewhere', {
      form: cell.slice(0, cell.indexOf('.')),
      cells: [cell],
    })
}

/** The form in which an edit writes an answer or a row; none for reasons and confirmations. */
function formsWritten(edit: Edit): readonly FormKey[] {
  if (edit.op === 'set') return [edit.form]
  return 'row' in edit && 'register' in edit
    ? [FormKey.parse(edit.register.slice(0, edit.register.indexOf('.')))]
    : []
}

function recordOf(db: ReadableDb, hash: Sha256): Record | undefined {
  const object = findObject(db, hash)
  return object === null ? undefined : readRecord(object.bytes)
}
