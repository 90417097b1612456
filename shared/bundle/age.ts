import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption'
import { equalBytes, utf8 } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { Recipient } from '#shared/ids.ts'

/** First line of every age file (age-encryption.org/v1). */
const version = utf8('age-encryption.org/v1\n')
/** What every later version begins with, too. */
const family = utf8('age-encryption.org/')
/** A header of ours has one stanza for each of a few recipients; each costs a curve operation. */
const headerLimit = 8_192

/** Encrypts to all of these X25519 recipients (age v1, binary). */
export async function encryptTo(
  recipients: readonly Recipient[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('nobody to encrypt to')
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(bytes)
}

/**
 * Proves that files can be encrypted to a recipient that came with a file: its letters may be right
 * and its checksum or its point wrong, and then whoever answers it would fail. `where` is the
 * recipient's place in `what`, for Fault `bytes-shape`.
 */
export async function proveRecipient(
  recipient: Recipient,
  what: string,
  where: string,
): Promise<void> {
  try {
    await encryptTo([recipient], new Uint8Array())
  } catch (error) {
    throw new Fault('bytes-shape', { what, path: where }, error)
  }
}

/** Proves that a text is an age identity. Throws Fault `verify-key-wrong`, which does not repeat it. */
export async function proveIdentity(identity: string): Promise<void> {
  try {
    await identityToRecipient(identity)
  } catch {
    // Its error shows the text itself, which is a secret.
    throw new Fault('verify-key-wrong', {})
  }
}

/**
 * Decrypts with the first of these identities that fits. Faults: `file-truncated` (ends inside the
 * header), `file-not-ours`, `format-unknown` (another version of age), `file-for-another` (no
 * identity fits), `file-tampered` (damaged, changed or cut; age cannot tell these apart).
 */
export async function decryptBy(
  identities: readonly string[],
  bytes: Uint8Array,
  what: string,
): Promise<Uint8Array> {
  checkHeader(bytes, what)
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  // Asked last, so it is asked only when the header was read and no identity fitted.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      throw new Fault('file-for-another', { what })
    },
  })
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('file-tampered', { what }, error)
  }
}

function checkHeader(bytes: Uint8Array, what: string): void {
  const start = bytes.subarray(0, version.length)
  if (!equalBytes(start, version)) {
    if (equalBytes(start, version.subarray(0, start.length))) {
      throw new Fault('file-truncated', { what })
    }
    if (equalBytes(bytes.subarray(0, family.length), family)) {
      throw new Fault('format-unknown', { found: firstLine(bytes) })
    }
    throw new Fault('file-not-ours', { what })
  }
  if (!hasHeaderEnd(bytes)) {
    throw bytes.length < headerLimit
      ? new Fault('file-truncated', { what })
      : new Fault('file-tampered', { what })
  }
}

/** Whether the line with the header's MAC (`--- …`) ends within the limit. */
function hasHeaderEnd(bytes: Uint8Array): boolean {
  const header = bytes.subarray(0, headerLimit)
  for (let at = version.length - 1; at >= 0; at = header.indexOf(0x0a, at + 1)) {
    if (header[at + 1] === 0x2d && header[at + 2] === 0x2d && header[at + 3] === 0x2d) {
      return header.indexOf(0x0a, at + 1) > 0
    }
  }
  return false
}

/** Printable start of the first line, for a fault's details. */
function firstLine(bytes: Uint8Array): string {
  const line: string[] = []
  for (const byte of bytes.subarray(0, 40)) {
    if (byte < 0x20 || byte > 0x7e) break
    line.push(String.fromCharCode(byte))
  }
  return line.join('')
}
