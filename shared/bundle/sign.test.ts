import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { signingPair } from '#shared/bundle/keys.ts'
import { claimedSigners, signJws, unverifiedPayload, verifyJws } from '#shared/bundle/sign.ts'
import { base64url, fromBase64url, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'

const ours = await signingPair(new Uint8Array(32).fill(1))
const theirs = await signingPair(new Uint8Array(32).fill(2))
const payload = utf8('{"a":"云"}')
const jws = await signJws(payload, 'junheng.reply', ours)

interface Parts {
  payload: string
  signatures: { protected: string; signature: string; [key: string]: unknown }[]
}
const parts = (text = jws): Parts => JSON.parse(text)
const spelled = (value: unknown) => fromUtf8(canonicalBytes(value))
const header = (value: unknown) => base64url(canonicalBytes(value))
const first = ({ signatures }: Parts) => signatures[0] ?? { protected: '', signature: '' }

test('signs with exactly alg, kid and typ, as RFC 7515 §5.1 does', () => {
  const one = first(parts())
  expect(JSON.parse(fromUtf8(fromBase64url(one.protected) ?? payload))).toEqual({
    alg: 'EdDSA',
    kid: ours.kid,
    typ: 'junheng.reply',
  })
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: ours.public },
    format: 'jwk',
  })
  const input = Buffer.from(`${one.protected}.${parts().payload}`)
  expect(verify(null, input, key, Buffer.from(one.signature, 'base64url'))).toBe(true)
  expect(claimedSigners(jws)).toEqual([{ typ: 'junheng.reply', kid: ours.kid }])
})

test('gives back the signed bytes', async () => {
  expect(await verifyJws(jws, 'junheng.reply', ours.public)).toEqual(payload)
  expect(unverifiedPayload(jws)).toEqual(payload)
})

test('signing again is the same', async () => {
  expect(await signJws(payload, 'junheng.reply', ours)).toBe(jws)
})

test('another key or another purpose does not hold', async () => {
  expect(await faultCodeOf(() => verifyJws(jws, 'junheng.reply', theirs.public))).toBe(
    'signature-invalid',
  )
  expect(await faultCodeOf(() => verifyJws(jws, 'junheng.invitation', ours.public))).toBe(
    'signature-invalid',
  )
})

test('each required signature is verified by itself', async () => {
  const other = await signJws(payload, 'junheng.reply', theirs)
  const both = spelled({
    payload: parts().payload,
    signatures: [first(parts()), first(parts(other))],
  })
  expect(await verifyJws(both, 'junheng.reply', ours.public)).toEqual(payload)
  expect(await verifyJws(both, 'junheng.reply', theirs.public)).toEqual(payload)
  const forged = { ...first(parts(other)), signature: first(parts()).signature }
  const half = spelled({ payload: parts().payload, signatures: [first(parts()), forged] })
  expect(await verifyJws(half, 'junheng.reply', ours.public)).toEqual(payload)
  expect(await faultCodeOf(() => verifyJws(half, 'junheng.reply', theirs.public))).toBe(
    'signature-invalid',
  )
})

const changed = (change: (value: Parts) => unknown) => spelled(change(parts()))
const withHeader = (value: unknown) =>
  changed((jws) => ({ ...jws, signatures: [{ ...first(jws), protected: header(value) }] }))

test.each([
  ['another payload', changed((jws) => ({ ...jws, payload: base64url(utf8('{"a":"雨"}')) }))],
  ['a payload of another spelling', changed((jws) => ({ ...jws, payload: `${jws.payload}=` }))],
  ['no signature', changed((jws) => ({ ...jws, signatures: [] }))],
  [
    'the same signature twice',
    changed((jws) => ({ ...jws, signatures: [first(jws), first(jws)] })),
  ],
  [
    'an unprotected header',
    changed((jws) => ({ ...jws, signatures: [{ ...first(jws), header: { kid: ours.kid } }] })),
  ],
  ['a further key', changed((jws) => ({ ...jws, more: 1 }))],
  ['alg none', withHeader({ alg: 'none', kid: ours.kid, typ: 'junheng.reply' })],
  ['alg HS256', withHeader({ alg: 'HS256', kid: ours.kid, typ: 'junheng.reply' })],
  ['another typ', withHeader({ alg: 'EdDSA', kid: ours.kid, typ: 'junheng.pack' })],
  ['an unknown typ', withHeader({ alg: 'EdDSA', kid: ours.kid, typ: 'junheng.cake' })],
  ['another kid', withHeader({ alg: 'EdDSA', kid: theirs.kid, typ: 'junheng.reply' })],
  ['crit', withHeader({ alg: 'EdDSA', crit: ['b64'], kid: ours.kid, typ: 'junheng.reply' })],
  ['jwk', withHeader({ alg: 'EdDSA', jwk: {}, kid: ours.kid, typ: 'junheng.reply' })],
  ['no typ', withHeader({ alg: 'EdDSA', kid: ours.kid })],
  ['a compact JWS', `${first(parts()).protected}.${parts().payload}.${first(parts()).signature}`],
  ['a space', jws.replace(':', ': ')],
  ['nothing', ''],
])('refuses %s', async (_, text) => {
  expect(await faultCodeOf(() => verifyJws(text, 'junheng.reply', ours.public))).toBe(
    'signature-invalid',
  )
})

test('refuses every change of one letter', async () => {
  for (let at = 0; at < jws.length; at += 1) {
    const letter = jws[at] === 'A' ? 'B' : 'A'
    const text = jws.slice(0, at) + letter + jws.slice(at + 1)
    expect([at, await faultCodeOf(() => verifyJws(text, 'junheng.reply', ours.public))]).toEqual([
      at,
      'signature-invalid',
    ])
  }
})

test('refuses a key that has no point or no one spelling', async () => {
  const odd = `${ours.public.slice(0, 42)}${ours.public.endsWith('A') ? 'B' : 'C'}`
  for (const key of ['_'.repeat(43), odd]) {
    expect(await faultCodeOf(() => verifyJws(jws, 'junheng.reply', key))).toBe('signature-invalid')
  }
})
