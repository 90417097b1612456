import { existsSync } from 'node:fs'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { readKeyFile } from '#district/keys/key-file.ts'
import type { DistrictKeys, WorkingKeys } from '#district/keys/keys.ts'
import { type DistrictFace, findDistrict } from '#district/store/districts.ts'
import { openStore } from '#district/store/open.ts'
import type { Db } from '#district/store/schema.ts'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { fromHex } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Recipient } from '#shared/ids.ts'
import { districtFingerprint } from '#shared/reply/invite.ts'
import { provedAppointment } from '#shared/trust/appoint.ts'
import type { Appointment } from '#shared/trust/appointment.ts'

/** A district at work: its books, and the keys with which it opens and signs. */
export type District = DistrictFace & {
  readonly db: Db
  /** The key that the root has appointed. */
  readonly pair: SigningPair
  /** All that open bundles, the newest first. */
  readonly identities: readonly string[]
  /** To which schools encrypt now. */
  readonly recipient: Recipient
  /** The root's word on these keys. */
  readonly appointed: Appointment
  /** Of the root: what schools compare with the letter or the phone. */
  readonly fingerprint: string
}

export const storeFile = (folder: string): string => path.join(folder, 'district.db')

/** A working pair of keys as its bearer uses it. */
export async function usableKeys({ signing_seed, identity }: WorkingKeys) {
  const pair = await signingPair(bytesOf(signing_seed))
  return { pair, recipient: Recipient.parse(await identityToRecipient(identity)) }
}

/**
 * Opens the district in `folder`. The caller closes it with `db.destroy()`.
 * Faults: those of `readKeyFile` and `openStore`; `store-damaged` when the store is another's.
 */
export async function openDistrict(
  folder: string,
  passphrase: () => Promise<string>,
): Promise<District> {
  const keys = await readKeyFile(folder, passphrase)
  const file = storeFile(folder)
  // SQLite would make an empty one in its place.
  if (!existsSync(file)) throw new Fault('store-damaged', { why: 'missing' })
  const db = await openStore(file, databaseKey(keys))
  try {
    const face = await findDistrict(db, keys.district)
    if (face === null) throw new Fault('store-damaged', { why: 'no-district' })
    if (face.kind !== keys.kind) throw new Fault('store-damaged', { why: 'kind' })
    const appointed = provedAppointment(face.appointment)
    const pair = await appointedPair(keys, appointed)
    return {
      ...{ ...face, appointed, pair, db },
      identities: keys.working.map(({ identity }) => identity),
      recipient: appointed.recipient,
      fingerprint: await districtFingerprint(appointed),
    }
  } catch (thrown) {
    await db.destroy()
    throw thrown
  }
}

/** The books are behind or ahead of the keys when a backup of only one of them was put back. */
async function appointedPair(keys: DistrictKeys, { signing }: Appointment): Promise<SigningPair> {
  for (const working of keys.working) {
    const { pair } = await usableKeys(working)
    if (pair.public === signing) return pair
  }
  throw new Fault('store-damaged', { why: 'keys' })
}

/** The key of the store. */
export const databaseKey = ({ database }: DistrictKeys): Uint8Array => bytesOf(database)

function bytesOf(text: string): Uint8Array {
  const bytes = fromHex(text)
  if (bytes === undefined) throw new Error('the key schema lets hex pass only')
  return bytes
}
