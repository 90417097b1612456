import type { SafeStorage } from 'electron'
import { fromBase64, toBase64 } from '#main/services/base64.ts'
import type { KeyProtection } from '#main/services/key-wraps.ts'

/** The part of Electron's safeStorage that is used: Keychain, DPAPI, libsecret or KWallet. */
export type SystemKeys = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>

/**
 * The system's key protection. On Linux without a keyring Electron falls back to a password that
 * everyone knows (`basic_text`): that protects nothing, so it counts as no place for keys.
 */
export function systemKeys(keys: SystemKeys, platform: NodeJS.Platform): KeyProtection {
  const isUsable = (): boolean => {
    if (!keys.isEncryptionAvailable()) return false
    return platform !== 'linux' || isKeyring(keys.getSelectedStorageBackend())
  }
  const ask = (work: () => Uint8Array): Uint8Array | null => {
    try {
      return isUsable() ? work() : null
    } catch (thrown) {
      // Electron throws a plain Error when the person refuses the keyring, and when another user
      // or machine protected the key; the passphrase opens the workspace all the same.
      if (thrown instanceof Error) return null
      throw thrown
    }
  }
  return {
    protect: async (secret) => ask(() => new Uint8Array(keys.encryptString(toBase64(secret)))),
    reveal: async (wrapped) => ask(() => fromBase64(keys.decryptString(Buffer.from(wrapped)))),
  }
}

const isKeyring = (backend: string): boolean => backend !== 'basic_text' && backend !== 'unknown'
