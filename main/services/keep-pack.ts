import type { WritableDb } from '#main/store/db.ts'
import { putPack } from '#main/store/packs.ts'
import type { Instant, KeyId } from '#shared/ids.ts'
import { packBytes } from '#shared/pack/hash.ts'
import type { LoadedPack } from './loaded-pack.ts'

/** Keeps a pack in the store, so that a draft or record that names it can always be understood. */
export function keepPack(
  db: WritableDb,
  { pack, ref }: Pick<LoadedPack, 'pack' | 'ref'>,
  by: { readonly actor: string; readonly at: Instant },
  signers: { readonly issuer?: KeyId; readonly confirmedBy?: KeyId } = {},
): void {
  const { expires_on, withdraws } = pack
  putPack(db, { ...ref, expires_on, withdraws, ...signers, bytes: packBytes(pack) }, by)
}
