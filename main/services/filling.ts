import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDraft, putDraft } from '#main/store/drafts.ts'
import type { Draft } from '#shared/contract/school.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { Fault } from '#shared/fault.ts'
import { type Instant, RegisterKey } from '#shared/ids.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { hiddenFrom, situationWithout } from '#shared/pack/seen-by.ts'
import { isAbout } from '#shared/period.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { correctionsOf, refuseElsewhere } from './corrections.ts'
import type { DraftPlace } from './draft-place.ts'
import { writeEdits } from './edit.ts'
import { orphansSeenBy, refuseGuarded } from './guarded.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'
import { knownCells } from './known-cells.ts'
import { noteOpened } from './reading-log.ts'
import { getSchool } from './schools.ts'
import { situationOf } from './situation.ts'
import { unchangedForms } from './unchanged.ts'

/**
 * Opens the draft of a period; the first time it gets the answers that the pack begins with, unless
 * another program is the writer. What is kept for another role is not in the answer. Throws
 * `school-unknown`.
 */
export async function openDraft(
  db: WritableDb,
  actor: Actor,
  at: DraftPlace,
  kit: Kit,
): Promise<Draft> {
  allow(actor, 'fill')
  getSchool(db, at.school)
  if (findDraft(db, at.school, at.period) === null && db.access === 'write')
    db.transaction(() => beginDraft(db, actor, at, kit))
  const draft = findDraft(db, at.school, at.period)
  const situation = await situationOf(db, at, kit)
  const shown = Object.entries(situation.registers).filter(([, rows]) => rows.length > 0)
  const registers = new Set(shown.map(([key]) => RegisterKey.parse(key)))
  noteOpened(db, actor, { school: at.school, registers }, kit)
  return {
    situation: situationWithout(situation, hiddenFrom(kit.loaded.pack, actor.role)),
    access: db.access,
    pack: kit.loaded.ref.hash,
    orphans: [...(await orphansSeenBy(db, actor, at, kit))],
    revision: draft?.revision ?? 0,
    ...(draft === null ? {} : { saved_at: draft.savedAt }),
    corrections: [...correctionsOf(db, at, kit)],
    sealed_unchanged: [...(await unchangedForms(db, at, situation, kit))],
  }
}

/**
 * Saves edits in one transaction, all or none, with their lines of the change log; durable when it
 * returns. Throws `draft-stale` when another window has saved meanwhile, `edit-unknown-cell`,
 * `row-sealed`, `row-append-only`, `cell-of-other-role`, `school-unknown`, `section-of-another`,
 * `correction-elsewhere` when a returned form may be corrected in named places only, and `person-missing` for edits of somebody else.
 */
export function saveDraft(
  db: WritableDb,
  actor: Actor,
  input: DraftPlace & {
    readonly expected: number
    readonly edits: readonly Edit[]
    readonly by?: string | undefined
  },
  kit: Kit,
): { readonly revision: number; readonly saved_at: Instant } {
  allow(actor, 'fill')
  const known = knownCells(kit.loaded.pack)
  for (const edit of input.edits) refuseGuarded(known, actor, edit)
  // What a person typed before somebody else entered waits for that person.
  if (input.by !== undefined && input.by !== actor.id) throw new Fault('person-missing', {})
  return db.transaction(() => {
    getSchool(db, input.school)
    const found = findDraft(db, input.school, input.period)?.revision ?? 0
    if (found !== input.expected) {
      throw new Fault('draft-stale', { expected: input.expected, found })
    }
    refuseElsewhere(db, input, input.edits, kit)
    return write(db, actor, { ...input, revision: found + 1 }, kit)
  })
}

/** Writes what the pack begins a draft with, inside the caller's transaction. Throws `school-unknown`. */
export function beginDraft(db: WritableDb, actor: Actor, at: DraftPlace, kit: Kit): void {
  const edits = beginnings(db, at, kit)
  if (edits.length > 0) write(db, actor, { ...at, edits, revision: 1 }, kit)
}

/** The answers and rows that the pack gives a draft before anybody has typed. */
export function beginnings(
  db: ReadableDb,
  at: DraftPlace,
  { loaded: { engine, pack }, kind }: Pick<Kit, 'loaded' | 'kind'>,
): readonly Edit[] {
  const { code, name } = getSchool(db, at.school)
  const forms = new Set(
    schoolForms(pack)
      .filter((form) => isAbout(form, at.period))
      .map(({ key }) => key),
  )
  return engine
    .begin({ period: at.period, kind, school: { code, name } })
    .filter((edit) => isOfForms(edit, forms))
}

/** An answer of a form, or a row that the pack gives one of its registers. */
function isOfForms(edit: Edit, forms: ReadonlySet<string>): boolean {
  if (edit.op === 'set') return forms.has(edit.form)
  return 'register' in edit && forms.has(edit.register.slice(0, edit.register.indexOf('.')))
}

function write(
  db: WritableDb,
  actor: Actor,
  input: DraftPlace & { readonly edits: readonly Edit[]; readonly revision: number },
  kit: Kit,
): { readonly revision: number; readonly saved_at: Instant } {
  const { school, period, revision } = input
  const at = kit.clock()
  const known = knownCells(kit.loaded.pack)
  writeEdits(db, { actor, school, period, at, known }, input.edits)
  keepPack(db, kit.loaded, { actor: actor.id, at })
  putDraft(db, { school, period, revision, at, pack: kit.loaded.ref.hash })
  return { revision, saved_at: at }
}
