import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import type { CarriedPack } from '#shared/contract/replies.ts'
import { Fault, faultValue } from '#shared/fault.ts'
import type { Sha256 } from '#shared/ids.ts'
import { signedPackName, unverifiedPack } from '#shared/pack/signed.ts'
import type { OpenedReply } from '#shared/reply/open.ts'
import type { Actor } from '#shared/role.ts'
import { keepPack } from './keep-pack.ts'
import type { Kit } from './kit.ts'
import { type ConfirmedPack, isHeld, openOffer, refOf } from './pack-offer.ts'

/** A pack of a reply: how it is told, and the pack itself where installing it changes something. */
export interface OfferedPack {
  readonly told: CarriedPack
  readonly fresh?: ConfirmedPack
}

/** The packs that a reply carries, each by the same gates as from a stick; nothing is installed yet. */
export async function packsIn(
  db: ReadableDb,
  { reply, objects }: OpenedReply,
  kit: Kit,
): Promise<readonly OfferedPack[]> {
  const offered: OfferedPack[] = []
  for (const { hash, kind } of reply.objects) {
    const bytes = objects.get(hash)
    if (bytes === undefined) throw new Error('opening proves every object')
    if (kind !== 'pack') continue
    try {
      const beside = offered.flatMap(({ fresh }) => (fresh === undefined ? [] : [fresh]))
      const opened = await openOffer(db, bytes, kit, { ...reply, beside })
      const { title } = opened.pack
      const known = isHeld(db, opened, kit)
      const told = {
        state: known ? 'held' : 'new',
        name: signedPackName(opened.pack),
        title,
      } as const
      offered.push(known ? { told } : { told, fresh: opened })
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown
      const name = await nameOf(hash, bytes)
      offered.push({ told: { state: 'refused', name, fault: faultValue(thrown) } })
    }
  }
  return offered
}

/** Keeps what is new of them, inside the caller's transaction; answers with how each is told then. */
export function installAll(
  db: WritableDb,
  actor: Actor,
  offered: readonly OfferedPack[],
  kit: Kit,
): readonly CarriedPack[] {
  return offered.map(({ told, fresh }) => {
    if (fresh === undefined || told.state === 'refused') return told
    const { issuer, confirmedBy } = fresh
    const by = { actor: actor.id, at: kit.clock() }
    keepPack(db, { pack: fresh.pack, ref: refOf(fresh) }, by, { issuer, confirmedBy })
    return { ...told, state: 'installed' }
  })
}

/** What a refused file says of itself; only its hash, when it cannot be read. */
async function nameOf(hash: Sha256, bytes: Uint8Array): Promise<string> {
  try {
    return signedPackName((await unverifiedPack(bytes)).pack)
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown
    return `${hash.slice(0, 8)}.jhp`
  }
}
