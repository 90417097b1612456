import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import {
  findKeying,
  findOpenKeying,
  insertKeyedText,
  insertKeying,
  insertKeyingStep,
  listKeyedTexts,
  type StoredKeying,
} from '#main/store/keyings.ts'
import type { KeyedPart, KeyedText, Keying, Stage } from '#shared/contract/keying.ts'
import { Fault } from '#shared/fault.ts'
import { FormKey, type Instant, RegisterKey } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import { type KnownCells, knownCells } from './known-cells.ts'
import { newUuid } from './new-id.ts'
import { getSchool } from './schools.ts'

type OfPart = DraftPlace & { readonly part: KeyedPart }
type OfKeying = DraftPlace & { readonly id: string }

/** The keying under way of a form or register, as far as this person sees it; null for none. */
export function keyingUnderWay(
  db: ReadableDb,
  actor: Actor,
  at: OfPart,
  kit: Pick<Kit, 'loaded'>,
): Keying | null {
  allow(actor, 'fill')
  getSchool(db, at.school)
  const found = findOpenKeying(db, at)
  return found === null ? null : shown(db, actor, found, kit)
}

/** Begins one, or gives the one that is under way. Throws `school-unknown`. */
export function beginKeying(
  db: WritableDb,
  actor: Actor,
  input: OfPart & { readonly is_double: boolean },
  kit: Kit,
): Keying {
  allow(actor, 'fill')
  getSchool(db, input.school)
  return db.transaction(() => {
    if (findOpenKeying(db, input) === null) {
      const { school, period, part, is_double: isDouble } = input
      const id = newUuid(kit.random)
      insertKeying(db, { id, school, period, part, isDouble }, by(actor, kit))
    }
    const begun = findOpenKeying(db, input)
    if (begun === null) throw new Error('a keying that was just begun is not there')
    return shown(db, actor, begun, kit)
  })
}

/**
 * Keeps one text as it was typed; durable when it returns. Throws `keying-moved` when the keying is in
 * another stage or ended, `edit-unknown-cell`, `cell-of-other-role`.
 */
export function keyText(
  db: WritableDb,
  actor: Actor,
  input: OfKeying & KeyedText,
  kit: Kit,
): { readonly saved_at: Instant } {
  allow(actor, 'fill')
  return db.transaction(() => {
    const stage = input.pass === 'decided' ? 'compare' : input.pass
    const { id, part } = inStage(db, input, stage)
    refuseStranger(knownCells(kit.loaded.pack), actor, part, input)
    const line = by(actor, kit)
    const { pass, row, field, text } = input
    insertKeyedText(db, id, { pass, row, field, text }, line)
    return { saved_at: line.at }
  })
}

/** From which stage one goes to which: on, or back to what was typed last. */
const ways: Readonly<Record<Stage, (isDouble: boolean) => readonly Stage[]>> = {
  first: (isDouble) => [isDouble ? 'second' : 'compare'],
  second: () => ['compare'],
  compare: (isDouble) => [isDouble ? 'second' : 'first'],
}

/** Goes on or back by one stage. Throws `keying-moved` when another window was faster. */
export function stepKeying(
  db: WritableDb,
  actor: Actor,
  input: OfKeying & { readonly from: Stage; readonly to: Stage },
  kit: Kit,
): Keying {
  allow(actor, 'fill')
  return db.transaction(() => {
    const keying = inStage(db, input, input.from)
    if (!ways[input.from](keying.is_double).includes(input.to)) throw new Fault('keying-moved', {})
    insertKeyingStep(db, keying.id, input.to, by(actor, kit))
    return shown(db, actor, { ...keying, step: input.to }, kit)
  })
}

/** Ends a keying; what was typed stays in the store as it was. Throws `keying-moved`. */
export function endKeying(
  db: WritableDb,
  actor: Actor,
  input: OfKeying & { readonly how: 'taken' | 'discarded' },
  kit: Kit,
): void {
  allow(actor, 'fill')
  db.transaction(() => {
    const keying = inStage(db, input, input.how === 'taken' ? 'compare' : undefined)
    insertKeyingStep(db, keying.id, input.how, by(actor, kit))
  })
}

const by = (actor: Actor, { clock }: Pick<Kit, 'clock'>) => ({ at: clock(), actor: actor.id })

/** The keying, if it is still under way and in this stage. */
function inStage(db: ReadableDb, at: OfKeying, stage: Stage | undefined): StoredKeying {
  const found = findKeying(db, at)
  if (found === null || stageOf(found) === undefined) throw new Fault('keying-moved', {})
  if (stage !== undefined && found.step !== stage) throw new Fault('keying-moved', {})
  return found
}

const stageOf = ({ step }: StoredKeying): Stage | undefined =>
  step === 'taken' || step === 'discarded' ? undefined : step

/** The second pass is blind: while a pass is typed, no text of another one leaves the store. */
function shown(
  db: ReadableDb,
  actor: Actor,
  keying: StoredKeying,
  { loaded }: Pick<Kit, 'loaded'>,
): Keying {
  const { id, part, is_double, begun_at, begun_by } = keying
  const stage = stageOf(keying)
  if (stage === undefined) throw new Fault('keying-moved', {})
  const known = knownCells(loaded.pack)
  const texts = listKeyedTexts(db, id).filter(
    ({ pass, field }) =>
      (stage === 'compare' || pass === stage) && mayType(known, actor, `${part}.${field}`),
  )
  return { id, part, is_double, stage, begun_at, begun_by, texts }
}

const mayType = (known: KnownCells, actor: Actor, cell: string): boolean =>
  (known.roleOf(cell) ?? actor.role) === actor.role

/** A whole row of a register is decided on without a field. */
function refuseStranger(
  known: KnownCells,
  actor: Actor,
  part: KeyedPart,
  { pass, row, field }: KeyedText,
): void {
  const isRegister = part.includes('.')
  if (isRegister !== (row !== '')) throw new Fault('edit-unknown-cell', { cell: part })
  if (isRegister && field === '' && pass === 'decided') return
  if (isRegister) known.column(RegisterKey.parse(part), field)
  else known.field(FormKey.parse(part), field)
  const cell = `${part}.${field}`
  const role = known.roleOf(cell)
  if (role !== undefined && !mayType(known, actor, cell))
    throw new Fault('cell-of-other-role', { cell, role })
}
