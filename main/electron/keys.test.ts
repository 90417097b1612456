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
  const wrapped = (await keys.protect(secret)) ?? new Uint8Array()
  expect(wrapped).not.toEqual(secret)
  expect(await keys.reveal(wrapped)).toEqual(secret)
})

test('answers find the question that they belong to', async () => {
  const keys = line(keyring())
  const others = Array.from({ length: 8 }, (_, index) => new Uint8Array([index]))
  const wrapped = await Promise.all(others.map((other) => keys.protect(other)))
  expect(await Promise.all(wrapped.map((each) => keys.reveal(each ?? new Uint8Array())))).toEqual(
    others,
  )
})

test('what another user or machine protected is null, never an empty key', async () => {
  const keys = line(
    keyring({
      decryptString: () => {
        throw new Error('another user')
      },
    }),
  )
  expect(await keys.reveal(secret)).toBeNull()
})

test('a keyring that the person refuses keeps nothing', async () => {
  const keys = line(
    keyring({
      encryptString: () => {
        throw new Error('refused')
      },
    }),
  )
  expect(await keys.protect(secret)).toBeNull()
})

test.each([
  { platform: 'win32', usable: true, backend: 'unknown', kept: true },
  { platform: 'darwin', usable: true, backend: 'unknown', kept: true },
  { platform: 'linux', usable: true, backend: 'kwallet6', kept: true },
  { platform: 'linux', usable: true, backend: 'basic_text', kept: false },
  { platform: 'linux', usable: true, backend: 'unknown', kept: false },
  { platform: 'win32', usable: false, backend: 'unknown', kept: false },
] as const)('on $platform with $backend (usable $usable): kept is $kept', async (row) => {
  const keys = keyring({
    isEncryptionAvailable: () => row.usable,
    getSelectedStorageBackend: () => row.backend,
  })
  expect((await line(keys, row.platform).protect(secret)) !== null).toBe(row.kept)
})
