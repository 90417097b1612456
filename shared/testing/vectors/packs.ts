import { base64url, concat, fromBase64url, utf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { changed } from './bundle.ts'
import { entryOf, headerOf, jwsOf } from './jws.ts'
import { parties } from './parties.ts'
import { bad, type Draft, good, type Opener, type Vector } from './vector.ts'

// The stranger writes packs; the district confirms them.
const { stranger: issuer, district, station } = parties
const payload = canonicalBytes(smallPack)
const issued = entryOf(payload, headerOf('junheng.pack', issuer.pair), issuer.pair)
const confirmed = entryOf(
  payload,
  headerOf('junheng.pack.confirmation', district.pair),
  district.pair,
)
/** A confirmed pack, as a reply carries it. */
export const signedPackText: string = jwsOf(payload, [issued, confirmed])

const byIssuer: Opener = { packBy: { issuer: 'stranger' } }
const byDistrict: Opener = { packBy: { district: 'district' } }

const file = (content: Uint8Array | string, opener: Opener): Draft => {
  const bytes = typeof content === 'string' ? utf8(content) : content
  return { ending: 'jhp', bytes, inside: bytes, opener }
}
const issuedOver = (bytes: Uint8Array) =>
  jwsOf(bytes, [entryOf(bytes, headerOf('junheng.pack', issuer.pair), issuer.pair)])

/** Packs that hold by the word that is asked for, and packs that do not. */
export async function packVectors(): Promise<readonly Vector[]> {
  const id = await sha256(payload)
  const both = jwsOf(payload, [issued, confirmed])
  const no = (name: string, fault: FaultCode, why: string, draft: Draft) =>
    bad(`pack-${name}`, fault, '7', why, draft)
  const ownConfirmation = entryOf(
    payload,
    headerOf('junheng.pack.confirmation', issuer.pair),
    issuer.pair,
  )
  const signature = fromBase64url(confirmed.signature) ?? new Uint8Array()
  const spoilt = { ...confirmed, signature: base64url(signature.with(3, (signature[3] ?? 0) ^ 1)) }
  return [
    good('pack-issued', id, '7', 'Signed by its issuer.', file(jwsOf(payload, [issued]), byIssuer)),
    good(
      'pack-confirmed',
      id,
      '7',
      'Confirmed by the district, which a school asks for.',
      file(both, byDistrict),
    ),
    good(
      'pack-confirmed-by-its-issuer-s-word',
      id,
      '7',
      'The issuer asked of a confirmed pack.',
      file(both, byIssuer),
    ),
    good(
      'pack-signatures-in-any-order',
      id,
      '7',
      'The confirmation stands first.',
      file(jwsOf(payload, [confirmed, issued]), byDistrict),
    ),
    no(
      'unconfirmed',
      'pack-unsigned',
      'A school asks for a confirmation and there is none.',
      file(jwsOf(payload, [issued]), byDistrict),
    ),
    no(
      'by-another-issuer',
      'pack-unsigned',
      'Signed by another issuer than the one asked for.',
      file(
        jwsOf(payload, [entryOf(payload, headerOf('junheng.pack', station.pair), station.pair)]),
        byIssuer,
      ),
    ),
    no(
      'confirmed-by-another',
      'pack-unsigned',
      'Confirmed by another district.',
      file(
        jwsOf(payload, [
          issued,
          entryOf(payload, headerOf('junheng.pack.confirmation', station.pair), station.pair),
        ]),
        byDistrict,
      ),
    ),
    no(
      'confirmation-spoilt',
      'pack-unsigned',
      'The confirmation does not hold.',
      file(jwsOf(payload, [issued, spoilt]), byDistrict),
    ),
    no(
      'without-issuer',
      'pack-unsigned',
      'A confirmation without an issuer.',
      file(jwsOf(payload, [confirmed]), byDistrict),
    ),
    no(
      'one-key-twice',
      'pack-unsigned',
      'One key never fills two roles.',
      file(jwsOf(payload, [issued, ownConfirmation]), { packBy: { district: 'stranger' } }),
    ),
    no(
      'changed',
      'pack-unsigned',
      'The pack was changed after signing.',
      file(jwsOf(canonicalBytes({ ...smallPack, version: 2 }), [issued]), byIssuer),
    ),
    no('is-a-bundle', 'file-not-ours', 'No JWS at all.', file('age-encryption.org/v1\n', byIssuer)),
    no('bom', 'file-not-ours', 'A BOM stands before the JWS.', file(`\uFEFF${both}`, byDistrict)),
    no(
      'newline',
      'signature-invalid',
      'A line break stands behind the JWS.',
      file(`${both}\n`, byDistrict),
    ),
    no(
      'no-utf8',
      'signature-invalid',
      'The JWS is not UTF-8.',
      file(
        concat([utf8(both.slice(0, 40)), Uint8Array.of(0xff), utf8(both.slice(40))]),
        byDistrict,
      ),
    ),
    no(
      'unprotected-header',
      'signature-invalid',
      'There is an unprotected header.',
      file(jwsOf(payload, [{ ...issued, header: {} }]), byIssuer),
    ),
    no(
      'not-canonical',
      'pack-unreadable',
      'Truly signed, and not canonical.',
      file(issuedOver(utf8(JSON.stringify(smallPack))), byIssuer),
    ),
    no(
      'later-format',
      'pack-unreadable',
      'A later version of the format.',
      file(issuedOver(canonicalBytes({ ...smallPack, format: 'junheng.pack/2' })), byIssuer),
    ),
    no(
      'unknown-key',
      'pack-unreadable',
      'A key that packs do not have.',
      file(issuedOver(canonicalBytes({ ...smallPack, surprise: true })), byIssuer),
    ),
    no(
      'no-forms',
      'pack-unreadable',
      'A key is missing.',
      file(issuedOver(canonicalBytes(changed({ ...smallPack }, { forms: undefined }))), byIssuer),
    ),
    no(
      'too-large',
      'file-too-large',
      'One byte more than 16 MiB.',
      file(new Uint8Array(16 * 1024 * 1024 + 1), byIssuer),
    ),
  ]
}
