import type { WritableDb } from '#main/store/db.ts'
import { findDraft } from '#main/store/drafts.ts'
import { Fault } from '#shared/fault.ts'
import type { Actor } from '#shared/role.ts'
import type { DraftPlace } from './draft-place.ts'
import type { Kit } from './kit.ts'
import type { LoadedPack } from './loaded-pack.ts'
import { migrate } from './migrating.ts'
import type { Shelf } from './shelf.ts'

type KitBefore = Omit<Kit, 'loaded'> & { readonly shelf: Shelf }

/**
 * The kit with the pack by which the draft goes now: a window that has it open goes on by that one,
 * also after a newer has come, until it opens the draft anew. Fault `pack-expired` as below.
 */
export async function kitAsItStands<K extends KitBefore>(
  db: WritableDb,
  at: DraftPlace,
  kit: K,
): Promise<K & { readonly loaded: LoadedPack }> {
  const { own, present } = await packsOf(db, at, kit.shelf)
  const loaded = own === null ? present : await kit.shelf.load(db, own)
  return { ...kit, loaded: loaded ?? kit.shelf.builtIn }
}

/**
 * The kit with the pack of this draft. A draft of an earlier pack moves to the present one first, in
 * a transaction of its own, and loses nothing by it; while none is present, because all have expired,
 * an open draft goes on with its own. Fault `pack-expired` for a draft that is not begun yet.
 */
export async function kitOfDraft<K extends Omit<Kit, 'loaded'>>(
  db: WritableDb,
  actor: Actor,
  at: DraftPlace,
  kit: K & { readonly shelf: Shelf },
): Promise<K & { readonly shelf: Shelf; readonly loaded: LoadedPack }> {
  const { shelf } = kit
  const { own, present } = await packsOf(db, at, shelf)
  if (own === null) return { ...kit, loaded: present ?? shelf.builtIn }
  const from = await shelf.load(db, own)
  if (present === null || present.ref.hash === own || db.access === 'read') {
    return { ...kit, loaded: from }
  }
  migrate(db, actor, at, { from, to: present }, kit)
  return { ...kit, loaded: present }
}

/** The pack by which the draft goes, and the one with which a new draft would begin. */
async function packsOf(db: WritableDb, at: DraftPlace, shelf: Shelf) {
  const draft = findDraft(db, at.school, at.period)
  const present = await shelf.forNewDrafts(db)
  if (draft === null && present === null) {
    const { id, version } = shelf.builtIn.ref
    throw new Fault('pack-expired', { id, version })
  }
  return { own: draft?.pack ?? null, present }
}
