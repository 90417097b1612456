import * as z from 'zod'
import { Epoch, Instant, Sha256 } from '#shared/ids.ts'
import { Chain, Decision, Held } from '#shared/reply/reply.ts'

/** The newest word of one life of the district on what it holds. */
export const Word = z.strictObject({
  reply_seq: z.int().min(1),
  issued_at: Instant,
  /** The lives that this one names as those before it. */
  earlier: z.array(Epoch),
  chains: z.array(Chain),
  bundles: z.array(Sha256),
  missing: z.array(Sha256),
  held: z.array(Held),
  unconfirmed: z.array(Sha256),
})
export type Word = z.infer<typeof Word>

/** What one life of the district has said: its newest word, and for each record its winning decision. */
export const Life = z.strictObject({ word: Word, decisions: z.record(Sha256, Decision) })
export type Life = z.infer<typeof Life>

/**
 * All that a station has learnt from its district, for each life of the district (`district_epoch`). It
 * is a join of what the replies say, so neither their order nor their number matters.
 */
export const ReceiptState = z.strictObject({ lives: z.record(Epoch, Life) })
export type ReceiptState = z.infer<typeof ReceiptState>

/** Before the first reply. */
export const noReceipts: ReceiptState = { lives: {} }

type NamedLife = Life & { readonly epoch: Epoch }

/**
 * The district's lives, the newest first. A life names those before it, and that is signed; the district's
 * date decides only between lives that know nothing of each other, as after two backups that were put back
 * before a school's bundle told the second of the first.
 */
export function livesInOrder({ lives }: ReceiptState): readonly NamedLife[] {
  const left = Object.entries(lives)
    .map(([epoch, life]) => ({ ...life, epoch: Epoch.parse(epoch) }))
    .sort(
      (one, other) =>
        Date.parse(other.word.issued_at) - Date.parse(one.word.issued_at) ||
        (one.epoch < other.epoch ? 1 : -1),
    )
  const ordered: NamedLife[] = []
  while (left.length > 0) {
    const isSuperseded = ({ epoch }: NamedLife) =>
      left.some((other) => other.epoch !== epoch && other.word.earlier.includes(epoch))
    // A district that contradicts itself may name two lives each before the other.
    const at = Math.max(
      0,
      left.findIndex((life) => !isSuperseded(life)),
    )
    ordered.push(...left.splice(at, 1))
  }
  return ordered
}

/** What the district holds by the newest word of its newest life, undefined before the first reply. */
export function newestWord(state: ReceiptState): (Word & { district_epoch: Epoch }) | undefined {
  const newest = livesInOrder(state)[0]
  return newest === undefined ? undefined : { ...newest.word, district_epoch: newest.epoch }
}

/** The decision on a record that counts: of the newest life that has decided on it. */
export function decisionOn(state: ReceiptState, record: Sha256): Decision | undefined {
  for (const { decisions } of livesInOrder(state)) {
    const decision = decisions[record]
    if (decision !== undefined) return decision
  }
  return undefined
}

/**
 * Bundles that an earlier life of the district held and the newest does not: the district has lost
 * data, and the station offers to send these again (design §7).
 */
export function lostBundles(state: ReceiptState): readonly Sha256[] {
  const held = new Set(newestWord(state)?.bundles ?? [])
  const once = new Set(Object.values(state.lives).flatMap(({ word }) => word.bundles))
  return [...once].filter((bundle) => !held.has(bundle)).sort()
}
