import { isDeepStrictEqual } from 'node:util'
import { putAnswer } from '#main/store/answers.ts'
import { confirmSection, markRegister, withdrawSection } from '#main/store/confirmations.ts'
import type { WritableDb } from '#main/store/db.ts'
import { findDraft, putDraft } from '#main/store/drafts.ts'
import { listOrphans, putOrphans } from '#main/store/orphans.ts'
import { putReason } from '#main/store/reasons.ts'
import { carrySealing } from '#main/store/records.ts'
import { insertRow, removeRow, updateRow } from '#main/store/rows.ts'
import type { Row, Situation } from '#shared/engine/situation.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { migrateDraft } from '#shared/pack/migrate.ts'
import type { Actor } from '#shared/role.ts'
import { type ChangePlace, logChange } from './change-log.ts'
import type { DraftPlace } from './draft-place.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'
import type { LoadedPack } from './loaded-pack.ts'
import { enteredOf } from './situation.ts'

/**
 * Moves a draft to another pack in one transaction (`shared/pack/migrate.ts`): every value is under
 * its name of today or in the draft's orphans, and every change has its line of the log. Another call
 * that has moved it meanwhile leaves nothing to do.
 */
export function migrate(
  db: WritableDb,
  actor: Actor,
  at: DraftPlace,
  packs: { readonly from: LoadedPack; readonly to: LoadedPack },
  kit: Pick<Kit, 'clock'>,
): void {
  const { from, to } = packs
  db.transaction(() => {
    const draft = findDraft(db, at.school, at.period)
    if (draft?.pack !== from.ref.hash) return
    const now = kit.clock()
    const before = enteredOf(db, at)
    const moved = migrateDraft(
      { situation: before, orphans: listOrphans(db, at) },
      { from: from.pack, to: to.pack },
      at.period,
    )
    write(db, { ...at, actor, at: now }, before, moved.situation)
    putOrphans(db, at, moved.orphans)
    keepPack(db, to, { actor: actor.id, at: now })
    putDraft(db, { ...at, revision: draft.revision + 1, at: now, pack: to.ref.hash })
  })
}

type Write = (db: WritableDb, place: ChangePlace, before: Situation, after: Situation) => void

const write: Write = (db, place, before, after) => {
  for (const part of [writeAnswers, writeRows, writeMarks, writeReasons]) {
    part(db, place, before, after)
  }
}

const writeAnswers: Write = (db, place, before, after) => {
  for (const key of namesIn(before.forms, after.forms)) {
    const form = FormKey.parse(key)
    const [was = {}, is = {}] = [before.forms[form], after.forms[form]]
    for (const field of namesIn(was, is)) {
      if (isDeepStrictEqual(was[field], is[field])) continue
      putAnswer(db, { ...place, form, field }, is[field])
      logChange(db, place, `${form}.${field}`, was[field], is[field])
    }
  }
}

const writeRows: Write = (db, place, before, after) => {
  for (const key of namesIn(before.registers, after.registers)) {
    const register = RegisterKey.parse(key)
    const [was, is] = [before, after].map(
      ({ registers }) => new Map((registers[register] ?? []).map((row) => [row.id, row])),
    )
    for (const id of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const [old, now]: (Row | undefined)[] = [was?.get(id), is?.get(id)]
      if (isDeepStrictEqual(old, now)) continue
      const at = { school: place.school, register, row: id }
      if (now === undefined) removeRow(db, at, {})
      else if (old === undefined) {
        insertRow(db, at, now)
        carrySealing(db, at)
      } else updateRow(db, at, now)
      logChange(db, place, `${register}/${id}`, old, now)
    }
  }
}

const writeMarks: Write = (db, place, before, after) => {
  const registers = changed(before.complete, after.complete)
  for (const [register, complete] of registers) {
    markRegister(db, { ...place, register }, complete)
    logChange(db, place, register, !complete, complete)
  }
  for (const key of namesIn(before.confirmed, after.confirmed)) {
    const form = FormKey.parse(key)
    const sections = changed(before.confirmed[form] ?? [], after.confirmed[form] ?? [])
    for (const [section, confirmed] of sections) {
      // The person confirmed it under the pack before: nobody did so under this one by name.
      if (confirmed) confirmSection(db, { ...place, form, section }, null)
      else withdrawSection(db, { ...place, form, section })
      logChange(db, place, `${form}#${section}`, !confirmed, confirmed)
    }
  }
}

const writeReasons: Write = (db, place, before, after) => {
  const isIn = (reasons: Situation['reasons'], one: Situation['reasons'][number]) =>
    reasons.some((other) => isDeepStrictEqual(one, other))
  for (const reason of before.reasons.filter((one) => !isIn(after.reasons, one))) {
    putReason(db, { ...place, ...reason }, undefined)
    logChange(db, place, `reason:${reason.check}`, reason, undefined)
  }
  for (const reason of after.reasons.filter((one) => !isIn(before.reasons, one))) {
    putReason(db, { ...place, ...reason }, reason.text)
    logChange(db, place, `reason:${reason.check}`, undefined, reason)
  }
}

const namesIn = (...sides: readonly object[]): ReadonlySet<string> =>
  new Set(sides.flatMap((side) => Object.keys(side)))

/** What is in one list and not in the other: added (true) or taken away. */
const changed = <T>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [T, boolean])[] => [
  ...before.filter((one) => !after.includes(one)).map((one) => [one, false] as const),
  ...after.filter((one) => !before.includes(one)).map((one) => [one, true] as const),
]
