import { proveIdentity } from '#shared/bundle/age.ts'
import { fingerprint } from '#shared/bundle/fingerprint.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { limits } from '#shared/bundle/limits.ts'
import type { Manifest } from '#shared/bundle/manifest.ts'
import { claimedPrincipals, isSignedByPrincipal } from '#shared/bundle/principal.ts'
import { unpackAnyBundle } from '#shared/bundle/unpack.ts'
import { Fault, faultValue, isFault } from '#shared/fault.ts'
import { readCarried } from '#shared/record/carried.ts'
import { districtFingerprint, type OpenedInvitation, openInvitation } from '#shared/reply/invite.ts'
import { openAnyReply } from '#shared/reply/open.ts'
import type { TrustEvent } from '#shared/trust/event.ts'
import type { PrincipalWord, Verdict, Verified } from './verified.ts'

/**
 * The age identities that stand in a text, however it holds them: a key file of age or of a district.
 * Throws Fault `verify-key-wrong` for one that is none.
 */
export async function identitiesIn(text: string): Promise<readonly string[]> {
  const identities = text.match(/AGE-SECRET-KEY-1[0-9A-Z]+/g) ?? []
  for (const identity of identities) await proveIdentity(identity)
  return identities
}

/** What a person has at hand to open files with. */
export interface Keys {
  /** `AGE-SECRET-KEY-1…` of whom the files are for. */
  readonly identities: readonly string[]
  /** Of the district by whose key replies are to be signed. */
  readonly invitation: OpenedInvitation | undefined
}

/** A file that a person named: `read` gives all of it, or faults when it is larger or cannot be read. */
export interface FileAtHand {
  readonly name: string
  /** Faults: `file-too-large`, `file-unreadable`, `file-not-plain`. */
  readonly read: (limit: number) => Promise<Uint8Array>
}

/** A file of keys has a few lines. */
const keyFileBytes = 64 * 1024
// A key is ASCII, and a comment beside it may be in any encoding.
const lettersOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** The keys that these files hold. Faults: those of reading them, of `identitiesIn` and of `openInvitation`. */
export async function keysIn(
  identities: readonly FileAtHand[],
  invitation: FileAtHand | undefined,
): Promise<Keys> {
  const texts = await Promise.all(identities.map(({ read }) => read(keyFileBytes)))
  return {
    identities: (await Promise.all(texts.map((bytes) => identitiesIn(lettersOf(bytes))))).flat(),
    invitation:
      invitation === undefined
        ? undefined
        : await openInvitation(await invitation.read(limits.invitationBytes)),
  }
}

/**
 * Verifies one file, which its name's ending tells the kind of: `.jhb`, `.jhr`, `.jhi`. What does not
 * hold, or cannot be read, is the fault that the program itself would say; `verify-invitation-needed`
 * for a reply without the invitation of its district, `verify-key-needed` where no key is at hand at all,
 * `file-not-ours` for another ending.
 */
export async function verifyFile({ name, read }: FileAtHand, keys: Keys): Promise<Verdict> {
  try {
    return { name, verified: await verified(name, await read(limits.bundleBytes), keys) }
  } catch (thrown) {
    if (!isFault(thrown)) throw thrown
    const isUnkeyed = keys.identities.length === 0 && isFault(thrown, 'file-for-another')
    return { name, fault: faultValue(isUnkeyed ? new Fault('verify-key-needed', {}) : thrown) }
  }
}

async function verified(name: string, bytes: Uint8Array, keys: Keys): Promise<Verified> {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (ending === '.jhb') return bundle(bytes, keys)
  if (ending === '.jhr') return replyOf(bytes, keys)
  if (ending !== '.jhi') throw new Fault('file-not-ours', { what: 'bundle' })
  const { invitation, appointment } = await openInvitation(bytes)
  const print = await districtFingerprint(appointment)
  return { kind: 'invitation', invitation, appointment, fingerprint: print }
}

async function bundle(bytes: Uint8Array, { identities }: Keys): Promise<Verified> {
  const { id, manifest, jws, objects } = await unpackAnyBundle(bytes, identities)
  const records = readCarried({ manifest, objects })
  const print = await fingerprint(manifest.station, 'junheng.fingerprint.station')
  const principal =
    manifest.principal === undefined
      ? undefined
      : await fingerprint({ signing: manifest.principal }, 'junheng.fingerprint.principal')
  const confirmed = await principalWord(jws, manifest)
  return { kind: 'bundle', id, manifest, fingerprint: print, principal, confirmed, records }
}

async function principalWord(jws: string, { principal }: Manifest): Promise<PrincipalWord> {
  const claimed = claimedPrincipals(jws)
  if (claimed.length === 0) return 'none'
  if (principal === undefined || !claimed.includes(await keyId(principal))) return 'unknown-key'
  return (await isSignedByPrincipal(jws, principal)) ? 'holds' : 'broken'
}

async function replyOf(bytes: Uint8Array, { identities, invitation }: Keys): Promise<Verified> {
  if (invitation === undefined) throw new Fault('verify-invitation-needed', {})
  const { district: id, root } = invitation.appointment
  const opened = await openAnyReply(bytes, identities, { id, root })
  const trust = await Promise.all(
    opened.trust.map(async (event) => ({ event, fingerprint: await subjectFingerprint(event) })),
  )
  const { hash, reply, appointment } = opened
  const district = await districtFingerprint(appointment)
  return { kind: 'reply', id: hash, reply, appointment, district, trust }
}

const subjectFingerprint = ({ subject }: TrustEvent): Promise<string> =>
  subject.role === 'station'
    ? fingerprint(subject, 'junheng.fingerprint.station')
    : fingerprint(subject, 'junheng.fingerprint.principal')
