import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** The one byte form of a pack: what is hashed, signed and handed on. */
export const packBytes = (pack: Pack): Uint8Array => canonicalBytes(pack)

/** The pack's identity: the hash of its bytes. Version and title are for people. */
export const packHash = (pack: Pack): Promise<Sha256> => sha256(packBytes(pack))
