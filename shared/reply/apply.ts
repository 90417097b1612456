import { equalBytes } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { ReceiptState, Word } from '#shared/reply/receipt-state.ts'
import type { Decision, Reply } from '#shared/reply/reply.ts'

/**
 * `applied`: the state has changed. `already`: this very reply is the newest known of its life.
 * `older`: a newer one of the same life is known, and nothing has changed. Each is stored all the same.
 */
export type Outcome = 'applied' | 'already' | 'older'

/**
 * Joins a verified reply into what is known. The result does not depend on the order in which
 * replies come or on how often: `applyReply` is idempotent, commutative and associative.
 *
 * | what                             | wins                                                     |
 * |----------------------------------|----------------------------------------------------------|
 * | word of one life of the district | the highest `reply_seq`                                  |
 * | its decision on a record         | the highest `decision_no`                                |
 * | equal numbers that differ        | of decisions the more careful state; else the later text |
 *
 * The last row happens only when a district has lost data or contradicts itself. Which life is the newest
 * says `receipt-state.ts`.
 */
export function applyReply(
  state: ReceiptState,
  reply: Reply,
): { state: ReceiptState; outcome: Outcome } {
  const life = state.lives[reply.district_epoch]
  const known = life?.word
  const said = wordOf(reply)
  const word = known === undefined || isLaterWord(said, known) ? said : known
  const decisions = { ...life?.decisions }
  let decided = false
  for (const decision of reply.decisions) {
    const before = decisions[decision.record]
    if (before !== undefined && !isWinning(decision, before)) continue
    decisions[decision.record] = decision
    decided = true
  }
  if (word === known && !decided) {
    return { state, outcome: reply.reply_seq < known.reply_seq ? 'older' : 'already' }
  }
  const lives = { ...state.lives, [reply.district_epoch]: { word, decisions } }
  return { state: { lives }, outcome: 'applied' }
}

const wordOf = (reply: Reply): Word => {
  const { reply_seq, issued_at, earlier = [], chains, bundles, missing, held, unconfirmed } = reply
  return { reply_seq, issued_at, earlier, chains, bundles, missing, held, unconfirmed }
}

const isLaterWord = (said: Word, known: Word): boolean =>
  said.reply_seq === known.reply_seq ? isLaterText(said, known) : said.reply_seq > known.reply_seq

const care = { accepted: 0, pending: 1, returned: 2 } as const

function isWinning(one: Decision, other: Decision): boolean {
  if (one.decision_no !== other.decision_no) return one.decision_no > other.decision_no
  if (one.state !== other.state) return care[one.state] > care[other.state]
  return isLaterText(one, other)
}

/** Any order will do here, as long as it is the same on every machine. */
function isLaterText(one: object, other: object): boolean {
  const [ours, theirs] = [canonicalBytes(one), canonicalBytes(other)]
  if (equalBytes(ours, theirs)) return false
  for (const [at, byte] of ours.entries()) {
    const against = theirs[at]
    if (against === undefined) return true
    if (byte !== against) return byte > against
  }
  return false
}
