import { chooseFolder } from '#main/courier/chosen-folder.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import { findChain, listChains } from '#main/store/chains.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findEnrolment } from '#main/store/enrolments.ts'
import { findCurrentRecord, listRecords } from '#main/store/records.ts'
import { listSchools, type StoredSchool } from '#main/store/schools.ts'
import type { Standing } from '#shared/contract/handing.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { mayGoOn, readCounter, writeCounter } from './counter.ts'
import type { Course } from './course.ts'
import { getDistrict } from './district.ts'
import { heldObjects, objectsAskedFor } from './held-objects.ts'
import type { Kit } from './kit.ts'
import { type Outbox, outboxOf } from './outbox.ts'
import { type PackInput, packAnnouncement, packRecords, packRequest } from './packing.ts'
import { isAnnounced } from './principal-key.ts'
import { standingOf } from './standing.ts'
import { type Waiting, type Written, writeEach } from './writing.ts'

/** What handing in needs besides the kit. */
export interface HandingKit extends Kit {
  readonly files: FileSystem
  /** `counter.json` beside the database. */
  readonly counterFile: string
}

/** What a write would carry, school by school. */
export async function waiting(
  db: ReadableDb,
  actor: Actor,
): Promise<
  readonly (Outbox & {
    readonly school: SchoolCode
    readonly asked: readonly Sha256[]
    readonly standing: Standing
  })[]
> {
  allow(actor, 'see-proof')
  const found = []
  for (const school of listSchools(db))
    found.push({
      ...{ school: school.code, asked: await objectsAskedFor(db, school.code) },
      standing: await standingOf(db, school),
      ...(await outboxOf(db, school)),
    })
  return found
}

/**
 * Packs what is new and writes every bundle that the district does not hold yet, for all schools;
 * each file is read back and noted; before a school is approved that is its request for enrolment and
 * nothing else. Doing it again is the same files; `full` packs all current records of an approved school
 * once more, with all that they rest on. Faults: `district-missing`, `school-uninvited`,
 * `station-revoked`, `outbox-empty`, and those of the stick; the bundles then stay in the outbox.
 * `course` is told how far it has come, and may stop it.
 */
export async function writeBundles(
  db: WritableDb,
  actor: Actor,
  { folder, full }: { readonly folder: string; readonly full?: true | undefined },
  kit: HandingKit,
  course: Course,
): Promise<Written> {
  allow(actor, 'hand-in')
  const schools = listSchools(db)
  const chosen = await chooseFolder(kit.files, folder)
  await packAll(db, schools, kit, full)
  const queue: Waiting[] = []
  for (const school of schools) {
    const { unconfirmed } = await outboxOf(db, school)
    queue.push(...unconfirmed.map((line) => ({ school: school.code, line })))
  }
  if (queue.length === 0) {
    for (const school of schools) {
      const refusal = await refusalOf(db, school)
      if (refusal !== undefined) throw refusal
    }
    throw new Fault('outbox-empty', {})
  }
  return writeEach(db, queue, chosen, kit, course)
}

/** Packs what is new at these schools. Faults: `district-missing`, those of `counter.json`. */
export async function packAll(
  db: WritableDb,
  schools: readonly StoredSchool[],
  kit: HandingKit,
  full = false,
): Promise<void> {
  const { appointment: district } = getDistrict(db)
  const counter = await readCounter(kit.files, kit.counterFile)
  let behind = [...counter.values()]
  for (const school of schools) {
    const { unpacked, setAside } = await outboxOf(db, school)
    const outside = counter.get(school.station)
    const epoch = findChain(db, school.station)?.epoch
    const hint = { outside, broken: setAside.some(({ line }) => line.epoch === epoch) }
    const isMore = await packNext(db, school, { unpacked, district, hint, full }, kit)
    const here = findChain(db, school.station)
    const isNew = isMore || (here !== null && mayGoOn(here, outside))
    if (here === null || !isNew) continue
    behind = [...behind.filter(({ station }) => station !== school.station), here]
  }
  if (listChains(db).length === 0) return
  // Before anything leaves the house: a copy of the database that is put back will be behind this.
  await writeCounter(kit.files, kit.counterFile, behind)
}

/**
 * Packs a request for enrolment, or what is new once it is approved: records, what is asked for, or the
 * principal's key alone; whether there was anything.
 */
async function packNext(
  db: WritableDb,
  school: StoredSchool,
  given: Pick<PackInput, 'district' | 'hint'> & {
    readonly unpacked: readonly Sha256[]
    readonly full: boolean
  },
  kit: HandingKit,
): Promise<boolean> {
  const { unpacked, full, ...input } = given
  const { is } = await standingOf(db, school)
  const enrolment = findEnrolment(db, school.code)
  if (is === 'invited' && enrolment !== null) {
    await packRequest(db, school, { ...input, enrolment }, kit)
    return true
  }
  if (is !== 'approved') return false
  const asked = await objectsAskedFor(db, school.code)
  const again = full ? currentRecords(db, school.code) : []
  const records = [...new Set([...unpacked, ...again])]
  if (records.length + asked.length === 0) {
    if (await isAnnounced(db, school)) return false
    await packAnnouncement(db, school, input, kit)
    return true
  }
  const held = full ? new Set<Sha256>() : await heldObjects(db, school.code)
  await packRecords(db, school, { ...input, records, asked, held }, kit)
  return true
}

/** The newest record of each form and period, in the order of sealing. */
const currentRecords = (db: ReadableDb, school: SchoolCode): readonly Sha256[] =>
  listRecords(db, school)
    .filter(
      ({ hash, form, period }) => findCurrentRecord(db, { school, form, period })?.hash === hash,
    )
    .map(({ hash }) => hash)

/** Why a school that has something to hand in cannot; undefined when it has nothing. */
async function refusalOf(db: ReadableDb, school: StoredSchool): Promise<Fault | undefined> {
  const standing = await standingOf(db, school)
  const { code } = school
  if (standing.is === 'uninvited') return new Fault('school-uninvited', { school: code })
  const { reason = '' } = { reason: '', ...standing }
  return standing.is === 'revoked'
    ? new Fault('station-revoked', { school: code, reason })
    : undefined
}
