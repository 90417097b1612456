import type { SafeStorage } from 'electron'
import type { KeyProtection } from '#main/services/key-wraps.ts'

/** The part of Electron's safeStorage that is used: Keychain, DPAPI, libsecret or KWallet. */
export type SystemKeys = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>

/**
 * The system's key protection. On Linux without a keyring Electron falls back to a password that
 * everyone knows (`basic_text`): that protects nothing, so it counts as not available.
 */
export function systemKeys(keys: SystemKeys, platform: NodeJS.Platform): KeyProtection {
  return {
    available: async () => {
      if (!keys.isEncryptionAvailable()) return false
      return platform !== 'linux' || isKeyring(keys.getSelectedStorageBackend())
    },
    protect: async (secret) =>
      new Uint8Array(keys.encryptString(Buffer.from(secret).toString('base64'))),
    reveal: async (wrapped) =>
      new Uint8Array(Buffer.from(keys.decryptString(Buffer.from(wrapped)), 'base64')),
  }
}

const isKeyring = (backend: string): boolean => backend !== 'basic_text' && backend !== 'unknown'
