import { chooseFolder } from '#main/courier/chosen-folder.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { listSchools, type StoredSchool } from '#main/store/schools.ts'
import type { Standing } from '#shared/contract/handing.ts'
import type { NewSeries, SeriesBreak } from '#shared/contract/series.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { Course } from './course.ts'
import { objectsAskedFor } from './held-objects.ts'
import { type Outbox, outboxOf } from './outbox.ts'
import { type OutsideKit, outsideOf, signsOf } from './outside.ts'
import { type HandingKit, type NextKind, nextKind, packAll } from './pack-all.ts'
import { seriesBreak } from './series.ts'
import { standingOf } from './standing.ts'
import { type Waiting, type Written, writeEach } from './writing.ts'

/** What a write would carry, school by school. */
export async function waiting(
  db: ReadableDb,
  actor: Actor,
  kit: OutsideKit,
): Promise<
  readonly (Outbox & {
    readonly school: SchoolCode
    readonly asked: readonly Sha256[]
    readonly standing: Standing
    readonly broken: SeriesBreak | undefined
    readonly next: NextKind | undefined
  })[]
> {
  allow(actor, 'see-proof')
  const outside = await outsideOf(kit)
  const found = []
  for (const school of listSchools(db)) {
    const outbox = await outboxOf(db, school)
    found.push({
      ...{ school: school.code, asked: await objectsAskedFor(db, school.code) },
      standing: await standingOf(db, school),
      broken: await seriesBreak(db, school, signsOf(outside, school, outbox)),
      next: await nextKind(db, school, outbox),
      ...outbox,
    })
  }
  return found
}

/**
 * Packs what is new and writes every bundle that the district does not hold yet, for all schools;
 * each file is read back and noted; before a school is approved that is its request for enrolment and
 * nothing else. Doing it again is the same files; `full` packs all current records of an approved school
 * once more, with all that they rest on. Where a chain is broken a new series begins only if
 * the person has agreed to its cause. Faults: `district-missing`, `series-unconfirmed`,
 * `school-uninvited`, `station-revoked`, `outbox-empty`, and those of the stick; the bundles then stay
 * in the outbox.
 * `course` is told how far it has come, and may stop it.
 */
export async function writeBundles(
  db: WritableDb,
  actor: Actor,
  {
    folder,
    ...how
  }: {
    readonly folder: string
    readonly agreed: readonly NewSeries[]
    readonly full?: true | undefined
  },
  kit: HandingKit,
  course: Course,
): Promise<Written> {
  allow(actor, 'hand-in')
  const schools = listSchools(db)
  const chosen = await chooseFolder(kit.files, folder)
  await packAll(db, schools, { ...how, actor }, kit)
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
