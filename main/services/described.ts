import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import type { ToConfirm } from '#shared/contract/principal.ts'
import type { Engine, Session } from '#shared/engine/engine.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import { Reasons } from '#shared/engine/reasons.ts'
import type { Reason } from '#shared/engine/situation.ts'
import { RegisterKey, type Sha256 } from '#shared/ids.ts'
import { changedCells } from '#shared/record/changed-cells.ts'
import { readRecord } from '#shared/record/read.ts'
import { situationOf } from '#shared/record/rebuild.ts'
import type { Record } from '#shared/record/record.ts'
import { rowsOf } from '#shared/record/table.ts'
import type { Kit } from './kit.ts'

/**
 * A record as a principal has to know it before signing: what was given, how many rows and people it
 * counts, what is missed, what was excepted and why, and what has changed. Everything is said of the record
 * itself, computed from its own bytes with its own pack; the draft may be further by now.
 */
export async function describeRecord(
  db: ReadableDb,
  hash: Sha256,
  { shelf }: Pick<Kit, 'shelf'>,
): Promise<ToConfirm> {
  const record = getRecord(db, hash)
  const { form, period, revision, supersedes, reasons, results, answers, registers } = record
  const before = supersedes === undefined ? undefined : getRecord(db, supersedes)
  const { engine } = await shelf.load(db, record.pack.hash)
  const uses = record.uses.map((use) => getRecord(db, use.record))
  const session = engine.open(situationOf([record, ...uses]), { period, kind: record.kind })
  const violations = session.violations(form)
  return {
    ...{ record: hash, form, period, revision, units: results.units },
    answers: Object.keys(answers).length,
    registers: Object.entries(registers).map(([register, table]) => ({
      ...{ register: RegisterKey.parse(register), rows: rowsOf(table).length },
    })),
    totals: totalsOf(engine, session, record),
    missed: session
      .measures(form)
      .filter(({ state }) => state === 'not_met')
      .map(({ id, stage }) => ({ id, ...(stage === undefined ? {} : { stage }) })),
    reasons: reasons.map((reason) => exceptionOf(reason, engine, violations)),
    ...(before === undefined ? {} : { changed: [...changedCells(before, record)] }),
  }
}

/** What the pack calls the totals of the form, where they are known. */
function totalsOf({ pack }: Engine, session: Session, { form }: Record): ToConfirm['totals'] {
  const totals = pack.forms.find(({ key }) => key === form)?.totals ?? []
  return totals.flatMap((field) => {
    const { computed, answer } = session.cell(`${form}.${field}`)
    const isFigure = typeof computed === 'object' && computed.state === 'value'
    const value = isFigure ? computed.value : answer
    return typeof value === 'string' ? [{ field, value }] : []
  })
}

/** The sentence of the check to which the reason speaks, and the cell that it is about. */
function exceptionOf(
  reason: Reason,
  { pack }: Engine,
  violations: readonly Violation[],
): ToConfirm['reasons'][number] {
  const { check, text } = reason
  const violation = violations.find((one) => Reasons.covers(reason, one))
  // A check that reads what stays at the school finds nothing in the record: its own sentence stands.
  const message = violation?.message ?? pack.checks.find(({ id }) => id === check)?.message
  const cell = reason.cell ?? violation?.cells[0]
  return {
    ...{ check, text },
    ...(message === undefined ? {} : { message }),
    ...(cell === undefined ? {} : { cell }),
  }
}

function getRecord(db: ReadableDb, hash: Sha256): Record {
  const object = findObject(db, hash)
  if (object === null) throw new Error(`no record ${hash}`)
  return readRecord(object.bytes)
}
