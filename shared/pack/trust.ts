import { chinaDay } from '#shared/china-day.ts'
import { Fault } from '#shared/fault.ts'
import type { Instant, KeyId, PlainDate, Sha256, WorkspaceKind } from '#shared/ids.ts'

/** A pack that an installation has, as far as trust goes. */
export interface HeldPack {
  readonly id: string
  readonly version: number
  readonly hash: Sha256
  /** Whose signature the issuer's is; absent for the pack that came with the program. */
  readonly issuer?: KeyId
  /** The key of the district that confirmed it; absent while none has. */
  readonly confirmedBy?: KeyId
  readonly expires_on?: PlainDate | undefined
  readonly withdraws?: readonly { readonly version: number }[] | undefined
}

/**
 * Where a pack stands: `superseded` by a higher version, `withdrawn` by one that calls it wrong, or
 * `expired`. An unconfirmed pack, the program's own, never puts away a confirmed one.
 */
export type PackState = 'current' | 'superseded' | 'withdrawn' | 'expired'

export interface Shelved {
  readonly packs: readonly HeldPack[]
  /** `confirmed` when the pack was there and only its confirmation is new. */
  readonly outcome: 'new' | 'confirmed' | 'already'
}

/**
 * Puts a pack beside those that are held; old versions stay, for records were made with them. Faults:
 * `pack-older` (below the highest of its standing: no way back), `pack-version-reused` (same version,
 * other contents), `pack-development-key` (signed with it, and the workspace is real), `pack-offered-late`
 * (new here, and expired at the latest signed time that was seen). A confirmation of a pack that is held
 * is taken at any time: open drafts rest on it.
 */
export function shelve(
  packs: readonly HeldPack[],
  offer: HeldPack,
  under: {
    readonly kind: WorkspaceKind
    readonly developmentKey: KeyId
    readonly signedTime: Instant | undefined
  },
): Shelved {
  if (under.kind === 'real' && offer.issuer === under.developmentKey) {
    throw new Fault('pack-development-key', {})
  }
  const same = packs.find(({ hash }) => hash === offer.hash)
  if (same !== undefined) return again(packs, same, offer)
  const family = packs.filter(({ id }) => id === offer.id)
  const { id, version } = offer
  if (family.some((held) => held.version === version)) {
    throw new Fault('pack-version-reused', { id, version })
  }
  const held = highest(family.filter((one) => isConfirmed(one) === isConfirmed(offer)))
  if (held !== undefined && held.version > version) {
    throw new Fault('pack-older', { id, offered: version, held: held.version })
  }
  const { expires_on } = offer
  if (expires_on !== undefined && hasExpired(offer, under.signedTime)) {
    throw new Fault('pack-offered-late', { id, version, expires_on })
  }
  return { packs: [...packs, offer], outcome: 'new' }
}

/** A confirmation is never lost by an unconfirmed copy; a later one takes the place of the earlier. */
function again(packs: readonly HeldPack[], same: HeldPack, offer: HeldPack): Shelved {
  const isNews = isConfirmed(offer) && offer.confirmedBy !== same.confirmedBy
  if (!isNews) return { packs, outcome: 'already' }
  const put = packs.map((one) => (one === same ? { ...same, ...offer } : one))
  return { packs: put, outcome: 'confirmed' }
}

/** Where a held pack stands at the latest signed time that was seen; before any, nothing expires. */
export function packState(
  packs: readonly HeldPack[],
  pack: HeldPack,
  signedTime: Instant | undefined,
): PackState {
  const above = packs.filter((one) => one.id === pack.id && overrules(one, pack))
  const withdrawn = above.some(({ withdraws = [] }) =>
    withdraws.some(({ version }) => version === pack.version),
  )
  if (withdrawn) return 'withdrawn'
  if (above.length > 0) return 'superseded'
  return hasExpired(pack, signedTime) ? 'expired' : 'current'
}

/** The pack with which a new draft of this family begins: confirmed before unconfirmed, then highest. */
export function packForNewDrafts(
  packs: readonly HeldPack[],
  id: string,
  signedTime: Instant | undefined,
): HeldPack | undefined {
  return packs.find((one) => one.id === id && packState(packs, one, signedTime) === 'current')
}

/** What may be done with a draft: expiry never keeps an open one from being sealed. */
export const mayBegin = (state: PackState): boolean => state === 'current'

/** A draft of a withdrawn version moves to the higher one first, and loses nothing by it. */
export const maySeal = (state: PackState): boolean => state !== 'withdrawn'

/** The later of two signed times; a clock of this machine is never one (design §7, Clocks). */
export const latestSigned = (seen: Instant | undefined, next: Instant): Instant =>
  seen === undefined || Date.parse(next) > Date.parse(seen) ? next : seen

const isConfirmed = ({ confirmedBy }: HeldPack): boolean => confirmedBy !== undefined

const overrules = (one: HeldPack, other: HeldPack): boolean =>
  isConfirmed(one) === isConfirmed(other) ? one.version > other.version : isConfirmed(one)

const highest = (packs: readonly HeldPack[]): HeldPack | undefined =>
  packs.toSorted((a, b) => b.version - a.version)[0]

/** The last day counts whole, in China, where every district is. */
function hasExpired({ expires_on }: HeldPack, signedTime: Instant | undefined): boolean {
  if (expires_on === undefined || signedTime === undefined) return false
  return chinaDay(signedTime) > expires_on
}
