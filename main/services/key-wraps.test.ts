import { Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { unwrapKey, wrapKey } from './key-wraps.ts'

const key = new Uint8Array(32).fill(7)
const work = 4

test('the passphrase gives the key back, in full-width letters too', async () => {
  const wrapped = await wrapKey(key, '云溪 2026 clear', work)
  expect(await unwrapKey(wrapped, '云溪 2026 clear')).toEqual(key)
  expect(await unwrapKey(wrapped, '云溪　２０２６ ｃｌｅａｒ')).toEqual(key)
})

test('a wrap is an age file that stock tools open', async () => {
  const decrypter = new Decrypter()
  decrypter.addPassphrase('recovery')
  const wrapped = await wrapKey(key, 'recovery', work)
  expect(new TextDecoder().decode(wrapped.subarray(0, 29))).toBe('age-encryption.org/v1\n-> scry')
  expect(await decrypter.decrypt(wrapped)).toEqual(key)
})

test('another passphrase and a damaged wrap are key-wrong', async () => {
  const wrapped = await wrapKey(key, 'right', work)
  expect(await faultCodeOf(() => unwrapKey(wrapped, 'Right'))).toBe('key-wrong')
  const damaged = wrapped.with(-1, (wrapped.at(-1) ?? 0) ^ 1)
  expect(await faultCodeOf(() => unwrapKey(damaged, 'right'))).toBe('key-wrong')
})

test('a wrap of something that is no key is workspace-damaged', async () => {
  const wrapped = await wrapKey(new Uint8Array(31), 'right', work)
  expect(await faultCodeOf(() => unwrapKey(wrapped, 'right'))).toBe('workspace-damaged')
})
