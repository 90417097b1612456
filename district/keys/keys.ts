import { Decrypter, Encrypter, generateX25519Identity } from 'age-encryption'
import * as z from 'zod'
import { fromUtf8, hex, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import { DistrictId, WorkspaceKind } from '#shared/ids.ts'

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/)

/** How many pairs one file holds, those of rotations that failed too: they are never thrown away. */
export const workingLimit = 50

/** A pair of keys with which an office works until its root appoints another. */
const WorkingKeys = z.strictObject({
  /** Ed25519 seed: signs replies, invitations and approvals. */
  signing_seed: Hex32,
  /** X25519: opens bundles. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
})
export type WorkingKeys = z.infer<typeof WorkingKeys>

/** The secrets of a district: who has them is the district. */
export const DistrictKeys = z.strictObject({
  format: z.literal('junheng.district-keys/2'),
  kind: WorkspaceKind,
  district: DistrictId,
  /** Encrypts the store. */
  database: Hex32,
  /** The newest first: the books say which of them the root has appointed; older ones still open bundles. */
  working: z.array(WorkingKeys).min(1).max(workingLimit),
})
export type DistrictKeys = z.infer<typeof DistrictKeys>

/** New keys to work with; `random(n)` gives n bytes that nobody can guess. */
export const makeWorkingKeys = async (
  random: (count: number) => Uint8Array,
): Promise<WorkingKeys> => ({
  signing_seed: hex(random(32)),
  identity: await generateX25519Identity(),
})

/** New secrets; `random(n)` gives n bytes that nobody can guess. */
export async function makeKeys(
  kind: WorkspaceKind,
  random: (count: number) => Uint8Array,
): Promise<DistrictKeys> {
  return DistrictKeys.parse({
    format: 'junheng.district-keys/2',
    kind,
    district: hex(random(16)),
    database: hex(random(32)),
    working: [await makeWorkingKeys(random)],
  })
}

/** Encrypts the secrets under a passphrase, as an age file (scrypt) that `age -d` opens as well. */
export async function wrapKeys(
  keys: DistrictKeys,
  passphrase: string,
  workFactor = 18,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(plainKeys(keys))
}

/** Fault `district-key-wrong` for another passphrase, `district-keys-damaged` for what is no such file. */
export async function unwrapKeys(
  bytes: Uint8Array,
  passphrase: string,
  path: string,
): Promise<DistrictKeys> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let plain: Uint8Array
  try {
    plain = await decrypter.decrypt(bytes)
  } catch (thrown) {
    // age says "no identity matched" for another passphrase, and other things for broken files.
    const wrong = thrown instanceof Error && thrown.message.includes('no identity matched')
    if (wrong) throw new Fault('district-key-wrong', {}, thrown)
    throw new Fault('district-keys-damaged', { path }, thrown)
  }
  return parseKeys(plain, path)
}

/** The secrets as they lie in the key file of a test district. */
export function plainKeys(keys: DistrictKeys): Uint8Array {
  // What could not be read again is never written over what can.
  return utf8(`${JSON.stringify(DistrictKeys.parse(keys), null, 2)}\n`)
}

/** Fault `district-keys-damaged`. */
export function parseKeys(bytes: Uint8Array, path: string): DistrictKeys {
  try {
    return DistrictKeys.parse(JSON.parse(fromUtf8(bytes)))
  } catch (thrown) {
    // Neither text nor JSON nor our shape: all the same to the person, and the cause is kept.
    throw new Fault('district-keys-damaged', { path }, thrown)
  }
}
