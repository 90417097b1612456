import { insertRecordAttachment } from '#main/store/attachments.ts'
import type { WritableDb } from '#main/store/db.ts'
import { findDraft } from '#main/store/drafts.ts'
import { insertObject } from '#main/store/objects.ts'
import { findCurrentRecord, insertRecord, insertRecordRow } from '#main/store/records.ts'
import { hex } from '#shared/bytes.ts'
import { engineVersion, type Session } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { Fault } from '#shared/fault.ts'
import {
  type FormKey,
  type Instant,
  type Period,
  RegisterKey,
  type SchoolCode,
  type Sha256,
} from '#shared/ids.ts'
import { type Hidden, hiddenFrom } from '#shared/pack/seen-by.ts'
import { isAbout } from '#shared/period.ts'
import { attachmentsIn } from '#shared/record/attachments.ts'
import { changedCells, isRemarked } from '#shared/record/changed-cells.ts'
import type { Record } from '#shared/record/record.ts'
import { type Sealed, sealRecord } from '#shared/record/seal.ts'
import { statedSchool } from '#shared/record/stated-school.ts'
import { rowsOf } from '#shared/record/table.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { returnedForSome } from './corrections.ts'
import type { DraftPlace } from './draft-place.ts'
import { isHidden } from './guarded.ts'
import type { Kit } from './kit.ts'
import { getSchool } from './schools.ts'
import { provedOf, situationOf } from './situation.ts'
import { contentOf, unchangedForms } from './unchanged.ts'

export interface SealedForm {
  readonly form: FormKey
  readonly record: Sha256
  readonly revision: number
}

interface Prepared {
  readonly form: FormKey
  readonly sealed: Sealed
  readonly content: Sha256
  /** Attachments that the record names: they travel with it. */
  readonly attachments: readonly Sha256[]
}

/**
 * Seals these forms, and those that they read and whose records are missing or outdated, in the
 * order in which they read each other: one transaction. What is sealed and unchanged is left alone.
 * Faults: `seal-blocked` while an error or an unexplained warning stands, `seal-other-school` when
 * a form states another school's code, `correction-elsewhere` when a returned form was changed where the
 * district did not ask, `seal-nothing`, `draft-stale` when a save came in between, `school-unknown`.
 */
export async function seal(
  db: WritableDb,
  actor: Actor,
  input: DraftPlace & { readonly forms: readonly FormKey[] },
  kit: Kit,
): Promise<readonly SealedForm[]> {
  allow(actor, 'seal')
  getSchool(db, input.school)
  const revision = findDraft(db, input.school, input.period)?.revision ?? 0
  const prepared = await prepare(db, actor, input, kit)
  return db.transaction(() => {
    const found = findDraft(db, input.school, input.period)?.revision ?? 0
    if (found !== revision) throw new Fault('draft-stale', { expected: revision, found })
    for (const one of prepared) store(db, actor, input, one)
    return prepared.map(({ form, sealed }) => ({
      form,
      record: sealed.hash,
      revision: sealed.record.revision,
    }))
  })
}

async function prepare(
  db: WritableDb,
  actor: Actor,
  input: DraftPlace & { readonly forms: readonly FormKey[] },
  kit: Kit,
): Promise<readonly Prepared[]> {
  const { pack, engine } = kit.loaded
  const situation = await situationOf(db, input, kit)
  await refuseLost(db, input, kit)
  const unchanged = new Set(await unchangedForms(db, input, situation, kit))
  const asked = inOrderOfUse(input.forms, kit)
  refuseOtherPeriods(asked, input.period, kit)
  const forms = asked.filter((form) => !unchanged.has(form))
  if (forms.length === 0) throw new Fault('seal-nothing', {})
  const session = engine.open(situation, { period: input.period, kind: kit.kind })
  const hidden = hiddenFrom(pack, actor.role)
  refuseOpenQuestions(session, forms, hidden)
  refuseOtherSchool(forms, input.school, situation, kit)
  const at = kit.clock()
  const hashes = new Map<FormKey, Sha256>()
  const prepared: Prepared[] = []
  for (const form of forms) {
    const before = findCurrentRecord(db, { ...input, form })
    const uses = (kit.loaded.uses.get(form) ?? []).map((used) => {
      const record = hashes.get(used) ?? findCurrentRecord(db, { ...input, form: used })?.hash
      if (record === undefined) throw new Error(`${form} reads ${used}, which is not sealed`)
      return { form: used, record }
    })
    const violations = session.violations(form)
    const sealed = await sealRecord({
      pack,
      packRef: kit.loaded.ref,
      kind: kit.kind,
      school: input.school,
      form,
      period: input.period,
      revision: (before?.revision ?? 0) + 1,
      ...(before === null ? {} : { supersedes: before.hash }),
      uses,
      situation,
      counted: (register) => session.rowsCounted(register),
      units: session.units(form),
      violations: violations.filter((violation) => !isHidden(violation, hidden)),
      engine: engineVersion,
      by: actor.role,
      at,
      salt: hex(kit.random(16)),
    })
    if (before !== null) refuseChanged(db, input.school, before.hash, sealed.record, kit)
    hashes.set(form, sealed.hash)
    const content = await contentOf(pack, form, situation, violations)
    const attachments = attachmentsIn(pack, sealed.record)
    prepared.push({ form, sealed, content, attachments })
  }
  return prepared
}

/** How many places are named that may not be changed. */
const namedPlaces = 10

/** Where the district returned a record for named corrections only, nothing else of it changes. */
function refuseChanged(
  db: WritableDb,
  school: SchoolCode,
  before: Sha256,
  record: Record,
  kit: Kit,
): void {
  const returned = returnedForSome(db, school, before, kit)
  if (returned === undefined) return
  const cells = changedCells(returned.record, record)
    .map(({ cell }) => cell)
    .filter((cell) => !isRemarked(cell, returned.open))
  if (cells.length === 0) return
  const named = cells.slice(0, namedPlaces)
  throw new Fault('correction-elsewhere', { form: record.form, cells: named })
}

/** The forms asked for and all that they read, each after those that it reads. */
function inOrderOfUse(asked: readonly FormKey[], kit: Kit): readonly FormKey[] {
  const ordered = new Set<FormKey>()
  const visit = (form: FormKey): void => {
    if (ordered.has(form)) return
    const uses = kit.loaded.uses.get(form)
    if (uses === undefined) throw new Fault('edit-unknown-cell', { cell: form })
    uses.forEach(visit)
    ordered.add(form)
  }
  asked.forEach(visit)
  return [...ordered]
}

function refuseOtherPeriods(forms: readonly FormKey[], period: Period, kit: Kit): void {
  for (const form of kit.loaded.pack.forms) {
    if (forms.includes(form.key) && !isAbout(form, period)) {
      throw new Fault('form-of-other-period', { form: form.key, period })
    }
  }
}

/** What a form names and cannot show is missing, even where nobody asks for it. */
async function refuseLost(
  db: WritableDb,
  at: DraftPlace & { readonly forms: readonly FormKey[] },
  kit: Kit,
): Promise<void> {
  const { lost } = await provedOf(db, at, kit.loaded.pack)
  const first = lost.find(({ cell }) => at.forms.some((form) => cell.startsWith(`${form}.`)))
  if (first !== undefined) {
    throw new Fault('attachment-lost', { hash: first.hash, why: first.state })
  }
}

function refuseOtherSchool(
  forms: readonly FormKey[],
  school: SchoolCode,
  situation: Situation,
  kit: Kit,
): void {
  for (const form of kit.loaded.pack.forms) {
    const stated = statedSchool(form, situation.forms[form.key] ?? {})
    if (forms.includes(form.key) && stated !== undefined && stated !== school) {
      throw new Fault('seal-other-school', { cell: `${form.key}.school_code`, school })
    }
  }
}

/** What stands in fields of another role stops nobody: it travels nowhere, and feeds no figure. */
function refuseOpenQuestions(session: Session, forms: readonly FormKey[], hidden: Hidden): void {
  const violations = forms
    .flatMap((form) => session.violations(form))
    .filter((violation) => !isHidden(violation, hidden))
  const errors = violations.filter(({ severity }) => severity === 'error').length
  const unexplained = violations.filter(
    ({ severity, reason }) => severity === 'warning' && reason === undefined,
  ).length
  if (errors + unexplained > 0) throw new Fault('seal-blocked', { errors, unexplained })
}

function store(db: WritableDb, actor: Actor, at: DraftPlace, one: Prepared): void {
  const { record, bytes, hash, personal } = one.sealed
  insertObject(db, { hash, kind: 'record', bytes })
  if (personal !== undefined) {
    insertObject(db, { hash: personal.hash, kind: 'personal', bytes: personal.bytes })
  }
  const sealedAt: Instant = record.sealed.at
  const { revision } = record
  insertRecord(
    db,
    at.school,
    { hash, form: one.form, period: at.period, revision, content: one.content, sealedAt },
    actor.id,
  )
  for (const attachment of one.attachments) insertRecordAttachment(db, hash, attachment)
  for (const [key, table] of Object.entries(record.registers)) {
    const register = RegisterKey.parse(key)
    for (const { id } of rowsOf(table)) {
      insertRecordRow(db, { school: at.school, register, row: id }, hash)
    }
  }
}
