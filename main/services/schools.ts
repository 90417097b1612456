import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findSchool, insertSchool, listSchools, type StoredSchool } from '#main/store/schools.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import type { StationFace } from '#shared/bundle/manifest.ts'
import { hex } from '#shared/bytes.ts'
import type { School } from '#shared/contract/school.ts'
import { Fault } from '#shared/fault.ts'
import { Recipient, type SchoolCode, StationId } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import type { Kit, Random } from './kit.ts'

/** The schools of this installation, by code. */
export async function schoolsOf(db: ReadableDb, actor: Actor): Promise<readonly School[]> {
  allow(actor, 'fill')
  return Promise.all(listSchools(db).map(show))
}

/** Adds a school with a station of its own: two new keys that share no role. */
export async function addSchool(
  db: WritableDb,
  actor: Actor,
  input: { readonly code: SchoolCode; readonly name: string },
  kit: Pick<Kit, 'clock' | 'random'>,
): Promise<School> {
  allow(actor, 'keep-workspace')
  const school: StoredSchool = {
    code: input.code,
    name: input.name,
    station: StationId.parse(hex(kit.random(16))),
    ...(await newStationKeys(kit.random)),
  }
  db.transaction(() => {
    if (findSchool(db, input.code) !== null) {
      throw new Fault('school-exists', { school: input.code })
    }
    insertSchool(db, school, kit.clock())
  })
  return show(school)
}

/** Two new keys that share no role. */
export const newStationKeys = async (random: Random) => ({
  signingSeed: random(32),
  // age keeps its own randomness: its identities are not made from given bytes.
  identity: await generateX25519Identity(),
})

/** Throws `school-unknown`. */
export function getSchool(db: ReadableDb, code: SchoolCode): StoredSchool {
  const school = findSchool(db, code)
  if (school === null) throw new Fault('school-unknown', { school: code })
  return school
}

/** What a station shows of itself. */
export async function faceOf(school: StoredSchool): Promise<StationFace> {
  const pair = await signingPair(school.signingSeed)
  const recipient = Recipient.parse(await identityToRecipient(school.identity))
  return { id: school.station, signing: pair.public, recipient }
}

async function show(school: StoredSchool): Promise<School> {
  const face = await faceOf(school)
  return {
    code: school.code,
    name: school.name,
    station: school.station,
    fingerprint: await fingerprint(face, 'junheng.fingerprint.station'),
  }
}
