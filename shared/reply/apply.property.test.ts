import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyReply } from '#shared/reply/apply.ts'
import { livesInOrder, noReceipts, ReceiptState } from '#shared/reply/receipt-state.ts'
import type { Reply } from '#shared/reply/reply.ts'
import { aParty, aReply } from '#shared/testing/hand-off.ts'

const [station, district] = [await aParty(1), await aParty(2)]

const hash = fc.constantFrom('1', '2', '3').map((digit) => digit.repeat(64))
const decision = fc.record({
  record: hash,
  decision_no: fc.integer({ min: 1, max: 4 }),
  state: fc.constantFrom('accepted', 'returned', 'pending'),
  reason: fc.constantFrom('x', 'y'),
})
/** Which lives each names before it: 0e follows 0d, 0f follows both, 0a knows of none. */
const earlier: Readonly<Record<string, readonly string[]>> = {
  '0000000e': ['0000000d'],
  '0000000f': ['0000000d', '0000000e'],
}

/** Few numbers and lives, so that equal ones meet often: a district that contradicts itself. */
const reply: fc.Arbitrary<Reply> = fc
  .record({
    district_epoch: fc.constantFrom('0000000a', '0000000d', '0000000e', '0000000f'),
    reply_seq: fc.integer({ min: 1, max: 4 }),
    bundles: fc.uniqueArray(hash).map((hashes) => hashes.sort()),
    decisions: fc
      .uniqueArray(decision, { selector: ({ record }) => record })
      .map((all) => all.sort((one, other) => (one.record < other.record ? -1 : 1))),
    issued_at: fc.constantFrom('2026-11-03T08:15:00Z', '2026-11-03T08:16:00Z'),
  })
  .map((change) => {
    const before = earlier[change.district_epoch]
    return aReply(station, district, {
      ...change,
      ...(before === undefined ? {} : { earlier: before }),
    })
  })

const fold = (replies: readonly Reply[]): ReceiptState =>
  replies.reduce((state, one) => applyReply(state, one).state, noReceipts)

const shuffled = fc.array(reply, { maxLength: 8 }).chain((replies) =>
  fc.tuple(
    fc.constant(replies),
    fc.shuffledSubarray([...replies, ...replies, ...replies], {
      minLength: replies.length * 3,
      maxLength: replies.length * 3,
    }),
  ),
)

test('replies in any order and repetition end in the same state', () => {
  fc.assert(
    fc.property(shuffled, ([replies, again]) => {
      expect(fold(again)).toEqual(fold(replies))
    }),
    { numRuns: 1_000 },
  )
})

test('the same reply again changes nothing, and a changed state says so', () => {
  fc.assert(
    fc.property(fc.array(reply), reply, (replies, one) => {
      const before = fold(replies)
      const after = applyReply(before, one)
      if (after.outcome === 'applied') expect(after.state).not.toEqual(before)
      else expect(after.state).toBe(before)
      expect(applyReply(after.state, one).outcome).not.toBe('applied')
    }),
  )
})

test('a state is plain data that can be stored', () => {
  fc.assert(
    fc.property(fc.array(reply), (replies) => {
      const state = fold(replies)
      expect(ReceiptState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state)
    }),
  )
})

test('a later life always speaks before one that it names, whatever came when', () => {
  fc.assert(
    fc.property(fc.array(reply, { minLength: 1 }), (replies) => {
      const order = livesInOrder(fold(replies)).map(({ epoch }) => String(epoch))
      for (const [at, epoch] of order.entries()) {
        for (const before of earlier[epoch] ?? []) expect(order.slice(0, at)).not.toContain(before)
      }
    }),
  )
})
