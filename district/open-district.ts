import { existsSync } from 'node:fs'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { readKeyFile } from '#district/keys/key-file.ts'
import type { DistrictKeys } from '#district/keys/keys.ts'
import { type DistrictFace, findDistrict } from '#district/store/districts.ts'
import { openStore } from '#district/store/open.ts'
import type { Db } from '#district/store/schema.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { type SigningPair, signingPair } from '#shared/bundle/keys.ts'
import { fromHex } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { Recipient } from '#shared/ids.ts'

/** A district at work: its books, and the keys with which it opens and signs. */
export type District = DistrictFace & {
  readonly db: Db
  readonly pair: SigningPair
  readonly identity: string
  readonly recipient: Recipient
  /** What schools compare with the letter or the phone. */
  readonly fingerprint: string
}

export const storeFile = (folder: string): string => path.join(folder, 'district.db')

/** Those keys as their bearer uses them. */
export async function usableKeys(keys: DistrictKeys) {
  const pair = await signingPair(bytesOf(keys.signing_seed))
  const recipient = Recipient.parse(await identityToRecipient(keys.identity))
  return {
    pair,
    identity: keys.identity,
    recipient,
    fingerprint: await fingerprint(
      { signing: pair.public, recipient },
      'junheng.fingerprint.district',
    ),
    database: bytesOf(keys.database),
  }
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
  const { database, ...usable } = await usableKeys(keys)
  const file = storeFile(folder)
  // SQLite would make an empty one in its place.
  if (!existsSync(file)) throw new Fault('store-damaged', { why: 'missing' })
  const db = await openStore(file, database)
  try {
    const face = await findDistrict(db, keys.district)
    if (face === null) throw new Fault('store-damaged', { why: 'no-district' })
    if (face.kind !== keys.kind) throw new Fault('store-damaged', { why: 'kind' })
    return { ...face, ...usable, db }
  } catch (thrown) {
    await db.destroy()
    throw thrown
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromHex(text)
  if (bytes === undefined) throw new Error('the key schema lets hex pass only')
  return bytes
}
