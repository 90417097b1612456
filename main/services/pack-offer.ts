import type { ReadableDb } from '#main/store/db.ts'
import { keyId } from '#shared/bundle/keys.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant, KeyId } from '#shared/ids.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { claimedPackSigners, openConfirmedPack, type SignedPack } from '#shared/pack/signed.ts'
import { type HeldPack, latestSigned, shelve } from '#shared/pack/trust.ts'
import { type District, getDistrict } from './district.ts'
import type { Kit } from './kit.ts'
import { signedTime } from './signed-time.ts'

/** A pack that the school's own district has confirmed. */
export type ConfirmedPack = SignedPack & { readonly confirmedBy: KeyId }

/** What a pack is called by records and drafts. */
export const refOf = ({ pack: { id, version }, hash }: SignedPack) => ({ id, version, hash })

/** What a reply that is not applied yet says beside its packs. */
export interface WithinReply {
  readonly issued_at: Instant
  readonly appointment: string
  /** Packs of the same reply that are installed with it. */
  readonly beside: readonly ConfirmedPack[]
}

/**
 * The pack of these bytes if it may stand beside those that are held, from a stick or a reply alike; a
 * reply brings its time, the key that is appointed by then, and packs that come beside. Faults: `district-missing`, `pack-unsigned`,
 * `pack-foreign`, those of an unreadable file and of `shelve`.
 */
export async function openOffer(
  db: ReadableDb,
  bytes: Uint8Array,
  kit: Pick<Kit, 'kind' | 'shelf'>,
  within?: WithinReply,
): Promise<ConfirmedPack> {
  const appointments = within === undefined ? [] : [within.appointment]
  const district = getDistrict(db, appointments)
  const opened = await openConfirmedPack(bytes, await confirmingKey(district, bytes))
  const { pack } = opened
  const { ref } = kit.shelf.builtIn
  if (pack.id !== ref.id && pack.extends?.some(({ id }) => id === ref.id) !== true) {
    throw new Fault('pack-foreign', { id: pack.id })
  }
  const seen = signedTime(db)
  shelve([...kit.shelf.held(db), ...(within?.beside ?? []).map(heldOf)], heldOf(opened), {
    kind: kit.kind,
    developmentKey: (await developmentPair()).kid,
    signedTime: within === undefined ? seen : latestSigned(seen, within.issued_at),
  })
  return opened
}

const heldOf = (opened: ConfirmedPack): HeldPack => {
  const { pack, issuer, confirmedBy } = opened
  const { expires_on, withdraws } = pack
  return { ...refOf(opened), issuer, confirmedBy, expires_on, withdraws }
}

/** Whether this very pack is held with this very confirmation. */
export const isHeld = (
  db: ReadableDb,
  { hash, confirmedBy }: ConfirmedPack,
  kit: Pick<Kit, 'shelf'>,
) => kit.shelf.held(db).some((held) => held.hash === hash && held.confirmedBy === confirmedBy)

/** The key of the district that claims to have confirmed the pack, of those that it may still use. */
async function confirmingKey({ keys, revoked, appointment }: District, bytes: Uint8Array) {
  const claimed = claimedPackSigners(bytes).district
  for (const key of keys) if (!revoked.has(key) && (await keyId(key)) === claimed) return key
  return appointment.signing
}
