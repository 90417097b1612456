import { Encrypter } from 'age-encryption'
import { encryptTo } from '#shared/bundle/age.ts'
import { limits } from '#shared/bundle/limits.ts'
import { concat, utf8 } from '#shared/bytes.ts'
import type { FaultCode } from '#shared/fault.ts'
import { encrypted, theContainer } from './bundle.ts'
import { parties } from './parties.ts'
import { bad, type Draft, type Vector } from './vector.ts'

const flip = (bytes: Uint8Array, at: number): Uint8Array => bytes.with(at, (bytes.at(at) ?? 0) ^ 1)

/** What is no age file at all: it comes out the same every time. */
const plain = (bytes: Uint8Array): Draft => ({
  ...{ ending: 'jhb', bytes, inside: bytes, opener: { identity: 'district' } },
})

/** Files in which the layer of age is not what it must be. */
export async function badAge(): Promise<readonly Vector[]> {
  const file = await encrypted(theContainer)
  const { bytes } = file
  const text = Buffer.from(bytes).toString('latin1')
  const macAt = text.indexOf('\n--- ') + 5
  const bodyAt = text.indexOf('\n', text.indexOf('-> ')) + 1
  const payloadAt = text.indexOf('\n', macAt) + 1
  const of = (name: string, fault: FaultCode, why: string, spoilt: Uint8Array) =>
    bad(`age-${name}`, fault, '5', why, { ...file, bytes: spoilt })
  const never = (name: string, fault: FaultCode, why: string, spoilt: Uint8Array) =>
    bad(`age-${name}`, fault, '5', why, plain(spoilt))
  const armored = `-----BEGIN AGE ENCRYPTED FILE-----\n${Buffer.from(bytes).toString('base64')}\n-----END AGE ENCRYPTED FILE-----\n`
  const passphrase = new Encrypter()
  passphrase.setPassphrase('correct horse battery staple')
  passphrase.setScryptWorkFactor(10)
  return [
    never('nothing', 'file-truncated', 'An empty file is the beginning of one.', new Uint8Array()),
    never(
      'cut-in-its-first-line',
      'file-truncated',
      'It ends inside the first line.',
      utf8('age-enc'),
    ),
    of(
      'cut-in-its-header',
      'file-truncated',
      'It ends before the line of the MAC does.',
      bytes.subarray(0, macAt + 10),
    ),
    of('cut-by-one-byte', 'file-tampered', 'The last byte is missing.', bytes.subarray(0, -1)),
    of(
      'cut-after-its-header',
      'file-tampered',
      'Nothing stands behind the header.',
      bytes.subarray(0, payloadAt),
    ),
    of(
      'one-byte-more',
      'file-tampered',
      'A byte stands behind the end.',
      concat([bytes, Uint8Array.of(0)]),
    ),
    of(
      'changed-payload',
      'file-tampered',
      'One bit of the payload is another.',
      flip(bytes, payloadAt + 40),
    ),
    of(
      'changed-nonce',
      'file-tampered',
      'One bit of the nonce is another.',
      flip(bytes, payloadAt),
    ),
    of(
      'changed-stanza',
      'file-for-another',
      'The wrapped file key is damaged: it looks like a file for somebody else.',
      bytes.with(bodyAt + 3, (bytes[bodyAt + 3] ?? 0) === 65 ? 66 : 65),
    ),
    of(
      'later-version',
      'format-unknown',
      'The first line names age v2.',
      bytes.with('age-encryption.org/v'.length, 0x32),
    ),
    of('armored', 'file-not-ours', 'Armored age is not binary age.', utf8(armored)),
    of(
      'passphrase',
      'file-for-another',
      'Encrypted under a passphrase, to no recipient.',
      await passphrase.encrypt(theContainer),
    ),
    of(
      'for-a-stranger',
      'file-for-another',
      'Encrypted to another recipient only.',
      await encryptTo([parties.stranger.recipient], theContainer),
    ),
    never(
      'endless-header',
      'file-tampered',
      'No MAC within 8 KiB.',
      utf8(`age-encryption.org/v1\n${'-> X25519 AAAA\n'.repeat(700)}`),
    ),
    never(
      'rubbish-header',
      'file-tampered',
      'The header is not one of age v1.',
      utf8('age-encryption.org/v1\n--- rubbish\nrubbish'),
    ),
    of('none', 'file-not-ours', 'The container lies in the open.', theContainer),
    never(
      'text',
      'file-not-ours',
      'A letter about something else.',
      utf8('这不是上报包，只是一段文字。'.repeat(20)),
    ),
    never(
      'too-large',
      'file-too-large',
      'One byte more than 64 MiB.',
      new Uint8Array(limits.bundleBytes + 1),
    ),
    bad('age-twice', 'container-invalid', '5', 'What was encrypted is an age file again.', {
      ...file,
      bytes: await encryptTo([parties.district.recipient], bytes),
    }),
  ]
}
