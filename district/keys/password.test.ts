import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, isPassword, passwordWork } from './password.ts'

const random = (count: number) => new Uint8Array(randomBytes(count))

test('only the password itself is the password, in whatever width its letters were typed', async () => {
  const hash = await hashPassword('Yunxi-2026 县局', random, 10)
  expect(await isPassword('Ｙunxi-2026 县局', hash)).toBe(true)
  for (const wrong of ['yunxi-2026 县局', 'Yunxi-2026 县局 ', '']) {
    expect(await isPassword(wrong, hash)).toBe(false)
  }
})

test('the same password is stored differently each time, and says how it was made', async () => {
  const [one, other] = [
    await hashPassword('same', random, passwordWork),
    await hashPassword('same', random, passwordWork),
  ]
  expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(one).not.toBe(other)
})

test('what was not hashed here is a mistake of ours, not a wrong password', async () => {
  await expect(isPassword('same', 'plain text')).rejects.toThrow('not hashed here')
})
