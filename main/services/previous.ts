import { listAnswers } from '#main/store/answers.ts'
import type { ReadableDb } from '#main/store/db.ts'
import { findObject } from '#main/store/objects.ts'
import { listRecords, type StoredRecord } from '#main/store/records.ts'
import type { Answer } from '#shared/answer.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { Session } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { FormKey, type Period } from '#shared/ids.ts'
import { migrateDraft } from '#shared/pack/migrate.ts'
import type { Form, Pack } from '#shared/pack/pack.ts'
import { periodKind } from '#shared/period.ts'
import { readRecord } from '#shared/record/read.ts'
import { situationOf } from '#shared/record/rebuild.ts'
import type { Record } from '#shared/record/record.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'

type Answers = NonNullable<Situation['previous']>

/**
 * For each form what its last sealed record of an earlier period of the same kind said, with what
 * the pack of that record computes from it and what of persons stands in that period's draft (it is in
 * no record's figures), under the names of the draft's pack. Empty for a school's first period.
 */
export async function previousAnswers(
  db: ReadableDb,
  { school, period }: DraftPlace,
  { loaded, kind, shelf }: Pick<Kit, 'loaded' | 'kind' | 'shelf'>,
): Promise<Answers> {
  const earlier = listRecords(db, school).filter(
    (record) => record.period < period && periodKind(record.period) === periodKind(period),
  )
  const byPeriod = Map.groupBy(earlier, (record) => record.period)
  const answers: Answers = {}
  for (const [at, records] of [...byPeriod].sort(([one], [other]) => (one < other ? 1 : -1))) {
    const current = currentOf(db, records)
    // The newest period comes first; an older one counts only for a form that none after it has.
    if (current.every(({ form }) => answers[form] !== undefined)) continue
    for (const [hash, records] of Map.groupBy(current, ({ pack }) => pack.hash)) {
      // Of a record that came back the laptop that is lost had the pack.
      const isHeld = shelf.held(db).some((one) => one.hash === hash)
      const then = isHeld ? await shelf.load(db, hash) : loaded
      const session = then.engine.open(situationOf(current), { period: at, kind })
      const said: Answers = {}
      for (const form of then.pack.forms) {
        const record = records.find((one) => one.form === form.key)
        if (record === undefined) continue
        const own = personal(db, { school, period: at }, form)
        said[form.key] = { ...record.answers, ...computed(session, form), ...own }
      }
      for (const [form, cells] of Object.entries(namedToday(said, then.pack, loaded.pack, at))) {
        answers[FormKey.parse(form)] ??= cells
      }
    }
  }
  return answers
}

function namedToday(said: Answers, from: Pack, to: Pack, period: Period): Answers {
  const situation = { forms: {}, registers: {}, complete: [], confirmed: {}, reasons: [] }
  const moved = migrateDraft({ situation: { ...situation, previous: said } }, { from, to }, period)
  return moved.situation.previous ?? {}
}

/** The newest record of each form; one that came back may be older than one that was sealed before. */
function currentOf(db: ReadableDb, records: readonly StoredRecord[]): readonly Record[] {
  const inOrder = records.toSorted((one, other) => one.revision - other.revision)
  const newest = new Map(inOrder.map((record) => [record.form, record.hash]))
  return [...newest.values()].map((hash) => {
    const object = findObject(db, hash)
    if (object === null) throw new Error(`record ${hash} without its bytes`)
    return readRecord(object.bytes)
  })
}

function personal(
  db: ReadableDb,
  { school, period }: DraftPlace,
  form: Form,
): { [field: string]: Answer } {
  const names = form.fields.filter((field) => field.personal === true).map(({ name }) => name)
  if (names.length === 0) return {}
  return Object.fromEntries(
    listAnswers(db, school, period)
      .filter((answer) => answer.form === form.key && names.includes(answer.field))
      .map(({ field, value }) => [field, value]),
  )
}

function computed(session: Session, form: Form): { [field: string]: Answer } {
  const answers: { [field: string]: Answer } = {}
  for (const field of form.fields) {
    if (field.computed === undefined) continue
    const value = answerOf(session.cell(`${form.key}.${field.name}`).computed)
    if (value !== undefined) answers[field.name] = value
  }
  return answers
}

function answerOf(computed: CellState['computed']): Answer | undefined {
  if (typeof computed !== 'object') return computed
  return computed.state === 'value' ? computed.value : undefined
}
