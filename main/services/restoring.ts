import { isDeepStrictEqual } from 'node:util'
import {
  findAttachment,
  insertAttachment,
  insertRecordAttachment,
} from '#main/store/attachments.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDraft, putDraft } from '#main/store/drafts.ts'
import { findObject, insertObject } from '#main/store/objects.ts'
import { listOrphans, putOrphans } from '#main/store/orphans.ts'
import {
  findCurrentRecord,
  findRecord,
  insertRecord,
  insertRecordRow,
  listRecordsOfRow,
} from '#main/store/records.ts'
import type { CarriedRestore } from '#shared/contract/replies.ts'
import type { Row } from '#shared/engine/situation.ts'
import { Fault, faultValue } from '#shared/fault.ts'
import {
  type Instant,
  type Period,
  RegisterKey,
  type RowId,
  type SchoolCode,
  type Sha256,
} from '#shared/ids.ts'
import { readRecord } from '#shared/record/read.ts'
import type { Record } from '#shared/record/record.ts'
import { rowsOf } from '#shared/record/table.ts'
import type { OpenedReply } from '#shared/reply/open.ts'
import type { Actor } from '#shared/role.ts'
import { kitOfDraft } from './draft-pack.ts'
import { beginDraft, beginnings } from './filling.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'
import { knownCells } from './known-cells.ts'
import { blanksOf } from './restore-blanks.ts'
import { clearForm } from './restore-clear.ts'
import { fillFrom, isBlank } from './restore-draft.ts'
import { type RestoreObjects, restoreObjects } from './restore-objects.ts'
import { ownPart, type PlannedPeriod, type PlannedRecord, planRestore } from './restore-plan.ts'
import { enteredOf } from './situation.ts'

type Done = Extract<CarriedRestore, { state: 'done' }>
type Draft = Done['drafts'][number]

/** What a reply would bring back; undefined when it brings nothing back. */
export function restoreIn(
  db: ReadableDb,
  opened: OpenedReply,
  kit: Pick<Kit, 'kind'>,
): CarriedRestore | undefined {
  const found = read(opened, kit)
  if (found === undefined || 'state' in found) return found
  const { school } = opened.reply
  const isHere =
    found.records.every(({ hash }) => findRecord(db, school, hash) !== null) &&
    found.attachments.every(({ hash }) => findAttachment(db, school, hash) !== null) &&
    found.personal.every(({ hash }) => findObject(db, hash) !== null)
  return { state: isHere ? 'held' : 'new', ...countsOf(found) }
}

/**
 * Takes in what a reply that is stored brings back, once: records as the school's own history, with their
 * personal objects and attachments, and what they say into the drafts of their periods where nobody has
 * entered anything. One transaction; nothing that is here is changed or lost by it. What was taken in
 * before is left alone, also when the draft was changed since.
 */
export async function applyRestore(
  db: WritableDb,
  actor: Actor,
  opened: OpenedReply,
  kit: Omit<Kit, 'loaded'>,
): Promise<CarriedRestore | undefined> {
  const found = read(opened, kit)
  if (found === undefined || 'state' in found) return found
  const { school } = opened.reply
  const packOf = (period: Period) => packFor(db, actor, { school, period }, kit)
  const { periods, taken } = await planRestore(db, school, found, packOf, kit)
  const at = kit.clock()
  const drafts = db.transaction(() => {
    store(db, actor, school, found, at)
    return periods.flatMap((one) => restorePeriod(db, actor, { school, at }, one, kit))
  })
  if (periods.length === 0 && taken.length === 0) return { state: 'held', ...countsOf(found) }
  return {
    ...{ state: 'done', drafts },
    records: periods.flatMap(({ records }) => records).length,
    attachments: found.attachments.length,
    blank: periods.flatMap(blanksOf).filter((one) => drafts.some((draft) => isFilled(draft, one))),
    taken: taken.map(({ form, period, revision }) => ({ form, period, revision })),
  }
}

const isFilled = (draft: Draft, { form, period }: Done['blank'][number]): boolean =>
  draft.is === 'filled' && draft.form === form && draft.period === period

function read(
  opened: OpenedReply,
  { kind }: Pick<Kit, 'kind'>,
): RestoreObjects | Extract<CarriedRestore, { state: 'refused' }> | undefined {
  const { school, objects } = opened.reply
  if (objects.every((one) => one.kind === 'pack')) return undefined
  try {
    return restoreObjects(opened, { school, kind })
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return { state: 'refused', fault: faultValue(thrown) }
  }
}

const countsOf = ({ records, attachments }: RestoreObjects) => ({
  ...{ records: records.length, attachments: attachments.length },
})

/** A draft that is there moves to today's pack first; one that is not begins even when all have expired. */
async function packFor(
  db: WritableDb,
  actor: Actor,
  at: { readonly school: SchoolCode; readonly period: Period },
  kit: Omit<Kit, 'loaded'>,
) {
  if (findDraft(db, at.school, at.period) === null) {
    return (await kit.shelf.forNewDrafts(db)) ?? kit.shelf.builtIn
  }
  return (await kitOfDraft(db, actor, at, kit)).loaded
}

function store(
  db: WritableDb,
  actor: Actor,
  school: SchoolCode,
  { personal, attachments }: RestoreObjects,
  at: Instant,
): void {
  for (const { hash, bytes } of personal) insertObject(db, { hash, kind: 'personal', bytes })
  for (const { hash, bytes, media } of attachments) {
    // Its name stayed on the laptop that is lost.
    const name = `${hash.slice(0, 8)}.${media === 'image/jpeg' ? 'jpg' : 'pdf'}`
    const added = { added_at: at, added_by: actor.id, thumbnail: null }
    insertAttachment(db, school, { hash, media, name, bytes, ...added })
  }
}

function restorePeriod(
  db: WritableDb,
  actor: Actor,
  { school, at }: { readonly school: SchoolCode; readonly at: Instant },
  { period, pack, records, draft }: PlannedPeriod,
  kit: Omit<Kit, 'loaded'>,
): readonly Draft[] {
  const place = { school, period }
  const full: Kit = { ...kit, loaded: pack }
  const isAsPlanned = (findDraft(db, school, period)?.revision ?? null) === draft
  if (findDraft(db, school, period) === null) beginDraft(db, actor, place, full)
  const given = beginnings(db, place, full)
  const entered = enteredOf(db, place)
  const drafts: Draft[] = []
  for (const one of records) {
    const { form } = one.record
    const own = ownPart(form, one.moved.situation)
    const older = findCurrentRecord(db, { ...place, form })
    const replaced = isAsPlanned && older?.hash === one.replaces?.hash ? older : null
    const isFree = older === null ? isBlank(db, place, form, entered, given) : replaced !== null
    if (replaced !== null) {
      clearForm(db, { actor, at, ...place }, recordOf(db, replaced.hash), entered, own)
    }
    if (isFree) {
      const known = knownCells(pack.pack)
      const isOlder = (register: RegisterKey, row: Row) =>
        replaced !== null || standsAs(db, place, register, row)
      fillFrom(db, { actor, at, ...place, known, isOlder }, own)
      putOrphans(db, place, [...listOrphans(db, place), ...one.moved.orphans])
    }
    insertSealed(db, actor, place, one)
    drafts.push({ form, period, is: isFree ? 'filled' : 'kept' })
  }
  keepPack(db, pack, { actor: actor.id, at })
  const revision = (findDraft(db, school, period)?.revision ?? 0) + 1
  putDraft(db, { school, period, revision, at, pack: pack.ref.hash })
  return drafts
}

/** Whether a row says what the record of an earlier period said of it, and nobody has changed it since. */
function standsAs(
  db: WritableDb,
  { school, period }: { readonly school: SchoolCode; readonly period: Period },
  register: RegisterKey,
  row: Row,
): boolean {
  const [last] = listRecordsOfRow(db, { school, register, row: row.id })
  const object = last === undefined ? null : findObject(db, last.hash)
  if (last === undefined || object === null || last.period >= period) return false
  const table = readRecord(object.bytes).registers[register]
  const said = table && rowsOf(table).find(({ id }) => id === row.id)
  return (
    said !== undefined &&
    isDeepStrictEqual([said.from, said.to], [row.from, row.to]) &&
    Object.entries(row.cells).every(([name, value]) => isDeepStrictEqual(said.cells[name], value))
  )
}

function recordOf(db: ReadableDb, hash: Sha256): Record {
  const object = findObject(db, hash)
  if (object === null) throw new Error(`record ${hash} without its bytes`)
  return readRecord(object.bytes)
}

function insertSealed(
  db: WritableDb,
  actor: Actor,
  { school, period }: { readonly school: SchoolCode; readonly period: Period },
  { hash, bytes, record, moved, attachments, content }: PlannedRecord,
): void {
  const { form, revision, sealed } = record
  insertObject(db, { hash, kind: 'record', bytes })
  const stored = { hash, form, period, revision, content, sealedAt: sealed.at }
  insertRecord(db, school, stored, actor.id)
  for (const attachment of attachments) insertRecordAttachment(db, hash, attachment)
  for (const [register, rows] of rowsNamed(record, moved)) {
    for (const row of rows) insertRecordRow(db, { school, register, row }, hash)
  }
}

/** The rows of a record under the register's name of then, and under that of today. */
function rowsNamed(
  { form, registers }: PlannedRecord['record'],
  { situation }: PlannedRecord['moved'],
): ReadonlyMap<RegisterKey, ReadonlySet<RowId>> {
  const then = Object.entries(registers).map(([key, table]) => [key, rowsOf(table)] as const)
  const counted = new Set(then.flatMap(([, rows]) => rows.map(({ id }) => id)))
  const named = new Map<RegisterKey, Set<RowId>>()
  for (const [key, rows] of [...then, ...Object.entries(ownPart(form, situation).registers)]) {
    const register = RegisterKey.parse(key)
    const known = named.get(register) ?? new Set()
    for (const { id } of rows) if (counted.has(id)) known.add(id)
    named.set(register, known)
  }
  return named
}
