import { findChain, listChains } from '#main/store/chains.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { type Enrolment, findEnrolment } from '#main/store/enrolments.ts'
import { findCurrentRecord, listRecords } from '#main/store/records.ts'
import type { StoredSchool } from '#main/store/schools.ts'
import type { NewSeries } from '#shared/contract/series.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { writeCounter } from './counter.ts'
import { getDistrict } from './district.ts'
import { heldObjects, objectsAskedFor } from './held-objects.ts'
import type { Kit } from './kit.ts'
import { type Outbox, outboxOf } from './outbox.ts'
import { counterPlace, type Outside, type OutsideKit, outsideOf, signsOf } from './outside.ts'
import {
  type AgreedBreak,
  type PackInput,
  packAnnouncement,
  packRecords,
  packRequest,
} from './packing.ts'
import { isAnnounced } from './principal-key.ts'
import { requireAgreed, type SeriesSigns, seriesBreak } from './series.ts'
import { standingOf } from './standing.ts'

/** What handing in needs besides the kit. */
export interface HandingKit extends Kit, OutsideKit {}

/** Who packs, to which new series this person has agreed, and whether all current records go once more. */
interface Wish {
  readonly actor: Actor
  readonly agreed: readonly NewSeries[]
  readonly full?: true | undefined
}

/**
 * Packs what is new at these schools: all of them or, where a person has not agreed to a new series, none.
 * Faults: `district-missing`, `series-unconfirmed`, `workspace-damaged` for `counter.json`.
 */
export async function packAll(
  db: WritableDb,
  schools: readonly StoredSchool[],
  wish: Wish,
  kit: HandingKit,
): Promise<void> {
  const { appointment: district } = getDistrict(db)
  const outside = await outsideOf(kit)
  const plans: Plan[] = []
  // All or none: the question about one school must not come after another's bundles were made.
  for (const school of schools) plans.push(await planFor(db, school, outside, wish))
  const counter = new Map(outside.counter)
  for (const { school, signs, broken, next } of plans) {
    if (next !== undefined) await packNext(db, school, { ...next, district, broken }, kit)
    const here = findChain(db, school.station)
    // While a break waits for a person its sign must stay.
    if (here === null || (next === undefined && broken !== undefined)) continue
    counter.set(school.station, await counterPlace(here, signs, kit.random))
  }
  if (listChains(db).length === 0) return
  // Before anything leaves the house: a copy of the database that is put back will be behind this.
  await writeCounter(kit.files, kit.counterFile, [...counter.values()])
}

interface Plan {
  readonly school: StoredSchool
  readonly signs: SeriesSigns
  readonly broken: AgreedBreak | undefined
  /** What to pack; undefined when there is nothing new. */
  readonly next: Next | undefined
}

type Next =
  | { readonly enrolment: Enrolment }
  | { readonly announces: 'principal' }
  | Pick<PackInput, 'records' | 'asked' | 'held'>

/** What a write would pack: a request, the principal's key alone, or records and what is asked for. */
export type NextKind = 'enrolment' | 'principal' | 'records'

/** What a school would pack next; undefined when there is nothing new. */
export async function nextKind(
  db: ReadableDb,
  school: StoredSchool,
  outbox: Outbox,
): Promise<NextKind | undefined> {
  const next = await nextOf(db, school, outbox, undefined)
  if (next === undefined) return undefined
  if ('enrolment' in next) return 'enrolment'
  return 'announces' in next ? 'principal' : 'records'
}

/** What a school would pack next. Fault `series-unconfirmed`, only if there is anything. */
async function planFor(
  db: ReadableDb,
  school: StoredSchool,
  outside: Outside,
  { actor, agreed, full }: Wish,
): Promise<Plan> {
  const outbox = await outboxOf(db, school)
  const signs = signsOf(outside, school, outbox)
  const found = await seriesBreak(db, school, signs)
  const next = await nextOf(db, school, outbox, full)
  if (found !== undefined && next !== undefined) requireAgreed(school.code, found, agreed)
  const broken = found === undefined ? undefined : { ...found, by: actor }
  return { school, signs, broken, next }
}

/**
 * A request for enrolment, or what is new once it is approved: records, what is asked for, or the
 * principal's key alone; undefined when there is nothing.
 */
async function nextOf(
  db: ReadableDb,
  school: StoredSchool,
  { unpacked }: Outbox,
  full: true | undefined,
): Promise<Next | undefined> {
  const { is } = await standingOf(db, school)
  const enrolment = findEnrolment(db, school.code)
  if (is === 'invited' && enrolment !== null) return { enrolment }
  if (is !== 'approved') return undefined
  const asked = await objectsAskedFor(db, school.code)
  const again = full ? currentRecords(db, school.code) : []
  const records = [...new Set([...unpacked, ...again])]
  if (records.length + asked.length === 0) {
    return (await isAnnounced(db, school)) ? undefined : { announces: 'principal' }
  }
  const held = full ? new Set<Sha256>() : await heldObjects(db, school.code)
  return { records, asked, held }
}

/** The newest record of each form and period, in the order of sealing. */
const currentRecords = (db: ReadableDb, school: SchoolCode): readonly Sha256[] =>
  listRecords(db, school)
    .filter(
      ({ hash, form, period }) => findCurrentRecord(db, { school, form, period })?.hash === hash,
    )
    .map(({ hash }) => hash)

async function packNext(
  db: WritableDb,
  school: StoredSchool,
  given: Next & Pick<PackInput, 'district' | 'broken'>,
  kit: HandingKit,
): Promise<void> {
  if ('enrolment' in given) return packRequest(db, school, given, kit)
  if ('announces' in given) return packAnnouncement(db, school, given, kit)
  return packRecords(db, school, given, kit)
}
