import * as z from 'zod'
import { Epoch, Instant, Sha256 } from '#shared/ids.ts'
import { Chain, Decision, Held } from '#shared/reply/reply.ts'

/** The newest word of one life of the district on what it holds. */
export const Word = z.strictObject({
  reply_seq: z.int().min(1),
  issued_at: Instant,
  chains: z.array(Chain),
  bundles: z.array(Sha256),
  missing: z.array(Sha256),
  held: z.array(Held),
  unconfirmed: z.array(Sha256),
})
export type Word = z.infer<typeof Word>

/**
 * All that a station has learnt from its district: for each life of the district (`district_epoch`)
 * its newest word, for each record its winning decision. It is a join of what the replies say, so
 * neither their order nor their number matters.
 */
export const ReceiptState = z.strictObject({
  words: z.record(Epoch, Word),
  decisions: z.record(Sha256, Decision),
})
export type ReceiptState = z.infer<typeof ReceiptState>

/** Before the first reply. */
export const noReceipts: ReceiptState = { words: {}, decisions: {} }

/**
 * What the district holds by its newest word, undefined before the first reply. Within one life only
 * `reply_seq` counts; between lives there is nothing but the district's own date.
 */
export function newestWord(state: ReceiptState): (Word & { district_epoch: Epoch }) | undefined {
  const words = Object.entries(state.words).map(([epoch, word]) => ({
    ...word,
    district_epoch: Epoch.parse(epoch),
  }))
  return words.sort(
    (one, other) =>
      Date.parse(other.issued_at) - Date.parse(one.issued_at) ||
      (one.district_epoch < other.district_epoch ? 1 : -1),
  )[0]
}

/**
 * Bundles that an earlier life of the district held and the newest does not: the district has lost
 * data, and the station offers to send these again (design §7).
 */
export function lostBundles(state: ReceiptState): readonly Sha256[] {
  const held = new Set(newestWord(state)?.bundles ?? [])
  const once = new Set(Object.values(state.words).flatMap(({ bundles }) => bundles))
  return [...once].filter((bundle) => !held.has(bundle)).sort()
}
