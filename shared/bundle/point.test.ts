import { expect, test } from 'vitest'
import { keyId, signingPair } from '#shared/bundle/keys.ts'
import { isStrictPoint } from '#shared/bundle/point.ts'
import { verifyJws } from '#shared/bundle/sign.ts'
import { base64url, fromHex, fromUtf8, utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'

const of = (text: string) => fromHex(text) ?? new Uint8Array()
const one = of(`01${'00'.repeat(31)}`)

test('keys of honest pairs are strict points, small orders and second spellings are not', async () => {
  for (let number = 0; number < 32; number += 1) {
    const pair = await signingPair(new Uint8Array(32).fill(number))
    expect(isStrictPoint(new Uint8Array(Buffer.from(pair.public, 'base64url')))).toBe(true)
  }
  expect(isStrictPoint(one)).toBe(false)
  expect(isStrictPoint(one.with(31, 0x80))).toBe(false)
  // y = p + 3: the same point as y = 3, spelled a second time.
  expect(isStrictPoint(of(`f0${'ff'.repeat(30)}7f`))).toBe(false)
  expect(isStrictPoint(of(`03${'00'.repeat(31)}`))).toBe(true)
  expect(isStrictPoint(one.subarray(1))).toBe(false)
})

test('a signature that holds for every message under a key of small order is refused', async () => {
  const key = base64url(one)
  const protectedHeader = base64url(
    canonicalBytes({ alg: 'EdDSA', kid: await keyId(key), typ: 'junheng.reply' }),
  )
  // R is the neutral point and S is 0: the equation holds whatever is signed.
  const signature = base64url(new Uint8Array(64).with(0, 1))
  const jws = fromUtf8(
    canonicalBytes({
      payload: base64url(utf8('{"a":"1"}')),
      signatures: [{ protected: protectedHeader, signature }],
    }),
  )
  expect(await faultCodeOf(() => verifyJws(jws, 'junheng.reply', key))).toBe('signature-invalid')
})
