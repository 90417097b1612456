import { keyId } from '#shared/bundle/keys.ts'
import { base64url, concat, fromBase64url, hex, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import {
  aroundSignatures,
  type Change,
  manifestOf,
  stationId,
  thePayload,
  theRecord,
  theSignatures,
} from './bundle.ts'
import { type Entry, entryOf, headerOf, signaturesOf } from './jws.ts'
import { parties } from './parties.ts'
import { bad, type Vector } from './vector.ts'

const { station, stranger } = parties
const { pair } = station
const header = headerOf('junheng.bundle.station', pair)
const entry = entryOf(thePayload, header, pair)
const payload = base64url(thePayload)
const one = (of: Entry) => signaturesOf([of])
const under = (of: unknown) => one(entryOf(thePayload, of, pair))
const text = (value: Change) => new TextDecoder().decode(canonicalBytes(value))
const signatureBytes = fromBase64url(entry.signature) ?? new Uint8Array()

/** The order of the group (RFC 8032 §5.1): S and S + L give the same equation. */
const order = 2n ** 252n + 27742317777372353535851937790883648493n
function malleable(): string {
  const s = BigInt(`0x${hex(signatureBytes.slice(32).toReversed())}`) + order
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => Number((s >> BigInt(8 * at)) & 255n))
  return base64url(concat([signatureBytes.subarray(0, 32), bytes]))
}

/** A manifest that names this key, with a signature that needs no secret where the point is small. */
async function underKey(point: Uint8Array): Promise<readonly [string, Uint8Array]> {
  const signing = base64url(point)
  const named = { id: stationId, signing, recipient: station.recipient }
  const bytes = canonicalBytes(manifestOf([theRecord], { station: named }))
  const kid = await keyId(signing)
  const protectedHeader = base64url(canonicalBytes({ ...header, kid }))
  // R is the neutral point and S is 0: for a key of order 1 the equation holds for every message.
  const signature = base64url(new Uint8Array(64).with(0, 1))
  return [signaturesOf([{ protected: protectedHeader, signature }]), bytes]
}

const paddedHeader = { ...entry, protected: `${entry.protected}=` }
const oddBits = `${entry.signature.slice(0, -1)}${entry.signature.endsWith('A') ? 'B' : 'R'}`

type Case = readonly [name: string, why: string, line: string | Uint8Array, payload?: Uint8Array]

const cases: readonly Case[] = [
  [
    'alg-none',
    '`alg` is `none`.',
    one({ ...entryOf(thePayload, { ...header, alg: 'none' }, pair), signature: '' }),
  ],
  [
    'alg-none-signed',
    '`alg` is `none`, beside a true signature.',
    under({ ...header, alg: 'none' }),
  ],
  ['alg-hs256', '`alg` is `HS256`.', under({ ...header, alg: 'HS256' })],
  [
    'alg-ed25519',
    '`alg` is `Ed25519` (RFC 9864), which is not the spelling of version 1.',
    under({ ...header, alg: 'Ed25519' }),
  ],
  ['typ-of-a-reply', 'Signed as a reply.', under({ ...header, typ: 'junheng.reply' })],
  [
    'typ-of-the-principal',
    'Signed by the station in the role of the principal.',
    under({ ...header, typ: 'junheng.bundle.principal' }),
  ],
  ['typ-unknown', 'A purpose that nobody knows.', under({ ...header, typ: 'junheng.cake' })],
  ['no-typ', 'The header has no `typ`.', under({ alg: 'EdDSA', kid: pair.kid })],
  ['no-kid', 'The header has no `kid`.', under({ alg: 'EdDSA', typ: header.typ })],
  [
    'kid-of-another',
    'Signed by the station under the `kid` of another key.',
    under({ ...header, kid: stranger.pair.kid }),
  ],
  [
    'key-of-another',
    'Signed by another key under the `kid` of the station.',
    one(entryOf(thePayload, header, stranger.pair)),
  ],
  [
    'by-a-stranger',
    'Truly signed, but not by the key that the manifest names.',
    one(entryOf(thePayload, headerOf('junheng.bundle.station', stranger.pair), stranger.pair)),
  ],
  [
    'crit',
    'The header has `crit`.',
    under({ alg: 'EdDSA', crit: ['b64'], kid: pair.kid, typ: header.typ }),
  ],
  [
    'jwk',
    'The header brings its own key.',
    under({
      alg: 'EdDSA',
      jwk: { crv: 'Ed25519', kty: 'OKP', x: pair.public },
      kid: pair.kid,
      typ: header.typ,
    }),
  ],
  [
    'header-not-canonical',
    'The protected header has spaces.',
    under(utf8(JSON.stringify(header, null, 1))),
  ],
  [
    'header-order',
    'The keys of the protected header stand in another order.',
    under({ typ: header.typ, kid: pair.kid, alg: 'EdDSA' }),
  ],
  [
    'header-doubled-key',
    'The protected header has `alg` twice.',
    under(utf8(`{"alg":"EdDSA","alg":"EdDSA","kid":"${pair.kid}","typ":"${header.typ}"}`)),
  ],
  [
    'unprotected-header',
    'There is an unprotected header.',
    one({ ...entry, header: { kid: pair.kid } }),
  ],
  ['further-member', 'The line has a further member.', text({ signatures: [entry], z: '1' })],
  ['flattened', 'The flattened serialization.', text(entry)],
  ['compact', 'The compact serialization.', `${entry.protected}..${entry.signature}`],
  ['payload-member', 'The line is the whole JWS.', text({ payload, signatures: [entry] })],
  ['none', 'An empty list of signatures.', signaturesOf([])],
  [
    'five',
    'Five signatures.',
    signaturesOf(
      Array.from({ length: 5 }, (_, at) =>
        at === 0
          ? entry
          : entryOf(thePayload, headerOf('junheng.approval', stranger.pair), stranger.pair),
      ),
    ),
  ],
  ['twice', 'The required signature stands twice.', signaturesOf([entry, entry])],
  [
    'odd-beside',
    'A second signature has a header of another shape.',
    signaturesOf([entry, entryOf(thePayload, { alg: 'ES256' }, pair)]),
  ],
  [
    'other-payload',
    'The signature is over another payload.',
    one(entryOf(utf8('{}'), header, pair)),
  ],
  [
    'changed-payload',
    'The payload was changed after signing.',
    one(entry),
    canonicalBytes(manifestOf([theRecord], { epoch: '5eed0002' })),
  ],
  [
    'changed',
    'One bit of the signature is another.',
    one({ ...entry, signature: base64url(signatureBytes.with(5, (signatureBytes[5] ?? 0) ^ 1)) }),
  ],
  [
    'malleable',
    'S is not below the order of the group.',
    one({ ...entry, signature: malleable() }),
  ],
  ['zero', 'All bytes of the signature are 0.', one({ ...entry, signature: 'A'.repeat(86) })],
  [
    'short',
    'The signature has 63 bytes.',
    one({ ...entry, signature: base64url(signatureBytes.subarray(1)) }),
  ],
  [
    'long',
    'The signature has 65 bytes.',
    one({ ...entry, signature: base64url(concat([signatureBytes, Uint8Array.of(0)])) }),
  ],
  ['padded', 'The protected header is padded base64url.', one(paddedHeader)],
  ['unused-bits', 'Unused bits of base64url are not zero.', one({ ...entry, signature: oddBits })],
  ['bom', 'A BOM stands before the line.', `\uFEFF${theSignatures}`],
  ['space', 'A space stands behind the line.', `${theSignatures} `],
  ['carriage-return', 'The line ends as on Windows.', `${theSignatures}\r`],
  [
    'doubled-member',
    'The line has `signatures` twice.',
    theSignatures.replace('{', '{"signatures":[],'),
  ],
  ['open-brace', 'The line begins with another letter.', theSignatures.replace('{', '[')],
  [
    'order',
    'The members of a signature stand in another order.',
    JSON.stringify({ signatures: [{ signature: entry.signature, protected: entry.protected }] }),
  ],
  [
    'no-utf8',
    'The line is not UTF-8.',
    concat([utf8(theSignatures.slice(0, 20)), Uint8Array.of(0xff), utf8(theSignatures.slice(20))]),
  ],
  ['empty', 'The line is empty.', ''],
  [
    'no-break',
    'The line that was signed ended with a line break.',
    one(entryOf(concat([thePayload, utf8('\n')]), header, pair)),
  ],
]

/** Signatures that do not hold, each for one reason: all failures look alike. */
export async function badSignatures(): Promise<readonly Vector[]> {
  const keys: readonly (readonly [string, string, Uint8Array])[] = [
    [
      'key-of-order-1',
      'The key is the neutral point: anybody can sign for it.',
      new Uint8Array(32).with(0, 1),
    ],
    ['key-of-order-4', 'The key is a point of small order.', new Uint8Array(32)],
    [
      'key-spelled-again',
      'The key is spelled with a y that is not below the prime.',
      new Uint8Array(32).fill(0xff).with(0, 0xf0).with(31, 0x7f),
    ],
    ['key-without-point', 'The key is no point of the curve.', new Uint8Array(32).with(0, 2)],
  ]
  const all = [
    ...cases,
    ...(await Promise.all(
      keys.map(async ([name, why, point]) => [name, why, ...(await underKey(point))] as const),
    )),
  ]
  return Promise.all(
    all.map(async ([name, why, line, bytes]) => {
      const draft = await aroundSignatures(line, [theRecord], bytes)
      return bad(`signature-${name}`, 'signature-invalid', '3', why, draft)
    }),
  )
}
