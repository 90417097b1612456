import { deliver } from '#main/courier/stick.ts'
import type { FileSystem } from '#main/files/file-system.ts'
import { findChain, listChains } from '#main/store/chains.ts'
import { insertCopy } from '#main/store/copies.ts'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findDistrict } from '#main/store/district.ts'
import { listSchools, type StoredSchool } from '#main/store/schools.ts'
import { bundleFileName } from '#shared/bundle/pack.ts'
import type { WrittenBundle } from '#shared/contract/school.ts'
import { Fault } from '#shared/fault.ts'
import type { SchoolCode, Sha256 } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { mayGoOn, readCounter, writeCounter } from './counter.ts'
import { heldObjects, objectsAskedFor } from './held-objects.ts'
import type { Kit } from './kit.ts'
import { type Outbox, outboxOf, readBundle } from './outbox.ts'
import { packRecords } from './packing.ts'

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
  readonly (Outbox & { readonly school: SchoolCode; readonly asked: readonly Sha256[] })[]
> {
  allow(actor, 'see-proof')
  const found = []
  for (const { code } of listSchools(db))
    found.push({
      ...{ school: code, asked: await objectsAskedFor(db, code) },
      ...(await outboxOf(db, code)),
    })
  return found
}

/**
 * Packs what is new and writes every bundle that the district does not hold yet, for all schools;
 * each file is read back and noted. Doing it again is the same files. Faults: `district-missing`,
 * `outbox-empty`, and those of the stick; the bundles then stay in the outbox.
 */
export async function writeBundles(
  db: WritableDb,
  actor: Actor,
  folder: string,
  kit: HandingKit,
): Promise<readonly WrittenBundle[]> {
  allow(actor, 'hand-in')
  const schools = listSchools(db)
  await packAll(db, schools, kit)
  const written: WrittenBundle[] = []
  for (const school of schools) written.push(...(await writeSchool(db, school, folder, kit)))
  if (written.length === 0) throw new Fault('outbox-empty', {})
  return written
}

async function packAll(
  db: WritableDb,
  schools: readonly StoredSchool[],
  kit: HandingKit,
): Promise<void> {
  const district = findDistrict(db)
  if (district === null) throw new Fault('district-missing', {})
  const counter = await readCounter(kit.files, kit.counterFile)
  let behind = [...counter.values()]
  for (const school of schools) {
    const { unpacked, setAside } = await outboxOf(db, school.code)
    const outside = counter.get(school.station)
    const epoch = findChain(db, school.station)?.epoch
    const hint = { outside, broken: setAside.some(({ line }) => line.epoch === epoch) }
    const asked = await objectsAskedFor(db, school.code)
    const isMore = unpacked.length + asked.length > 0
    if (isMore) {
      const held = await heldObjects(db, school.code)
      const input = { records: unpacked, asked, held, district: district.invitation, hint }
      await packRecords(db, school, input, kit)
    }
    const here = findChain(db, school.station)
    const isNew = isMore || (here !== null && mayGoOn(here, outside))
    if (here === null || !isNew) continue
    behind = [...behind.filter(({ station }) => station !== school.station), here]
  }
  if (listChains(db).length === 0) return
  // Before anything leaves the house: a copy of the database that is put back will be behind this.
  await writeCounter(kit.files, kit.counterFile, behind)
}

async function writeSchool(
  db: WritableDb,
  school: StoredSchool,
  folder: string,
  kit: HandingKit,
): Promise<readonly WrittenBundle[]> {
  const written: WrittenBundle[] = []
  for (const line of (await outboxOf(db, school.code)).unconfirmed) {
    const bundle = await readBundle(db, school.code, line)
    if ('fault' in bundle) continue
    const name = bundleFileName(bundle.manifest)
    const delivered = await deliver(kit.files, folder, { name, bytes: bundle.file })
    const { path, bytes, hash } = delivered
    db.transaction(() => {
      insertCopy(db, { bundle: bundle.id, at: kit.clock(), file: path, bytes, file_hash: hash })
    })
    const records = bundle.manifest.objects.filter(({ kind }) => kind === 'record').length
    const { sequence } = bundle.manifest
    written.push({ school: school.code, bundle: bundle.id, sequence, file: name, bytes, records })
  }
  return written
}
