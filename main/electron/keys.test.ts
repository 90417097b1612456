import { expect, test } from 'vitest'
import { answerKeys, askingKeys } from './key-line.ts'
import { type SystemKeys, systemKeys } from './keys.ts'

/** A stand-in for the system's keyring: it turns the letters round. */
const keyring = (change: Partial<SystemKeys> = {}): SystemKeys => ({
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (plain) => Buffer.from([...plain].reverse().join('')),
  decryptString: (secret) => [...secret.toString()].reverse().join(''),
  ...change,
})

const secret = Uint8Array.from({ length: 32 }, (_, index) => index * 7)

/** The two ends of the line, as the two processes hold them. */
function line(keys: SystemKeys, platform: NodeJS.Platform = 'win32') {
  const system = systemKeys(keys, platform)
  const end = askingKeys((question) => void answerKeys(system, question).then(end.hear))
  return end.keys
}

test('a key that was protected can be revealed across the wall', async () => {
  const keys = line(keyring())
  const wrapped = await keys.protect(secret)
  expect(wrapped).not.toEqual(secret)
  expect(await keys.reveal(wrapped)).toEqual(secret)
})

test('answers find the question that they belong to', async () => {
  const keys = line(keyring())
  const others = Array.from({ length: 8 }, (_, index) => new Uint8Array([index]))
  const wrapped = await Promise.all(others.map((other) => keys.protect(other)))
  expect(await Promise.all(wrapped.map((each) => keys.reveal(each)))).toEqual(others)
})

test('a refusal of the system is an error, never an empty key', async () => {
  const keys = line(
    keyring({
      decryptString: () => {
        throw new Error('another user')
      },
    }),
  )
  await expect(keys.reveal(secret)).rejects.toThrow('refused to reveal')
})

test.each([
  { platform: 'win32', usable: true, backend: 'unknown', available: true },
  { platform: 'darwin', usable: true, backend: 'unknown', available: true },
  { platform: 'linux', usable: true, backend: 'kwallet6', available: true },
  { platform: 'linux', usable: true, backend: 'basic_text', available: false },
  { platform: 'linux', usable: true, backend: 'unknown', available: false },
  { platform: 'win32', usable: false, backend: 'unknown', available: false },
] as const)('on $platform with $backend: available is $available', async (row) => {
  const keys = keyring({
    isEncryptionAvailable: () => row.usable,
    getSelectedStorageBackend: () => row.backend,
  })
  expect(await line(keys, row.platform).available()).toBe(row.available)
})
