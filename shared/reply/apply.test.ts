import { expect, test } from 'vitest'
import { applyReply } from '#shared/reply/apply.ts'
import { lostBundles, newestWord, noReceipts } from '#shared/reply/receipt-state.ts'
import { aParty, aReply } from '#shared/testing/hand-off.ts'

const [station, district] = [await aParty(1), await aParty(2)]
const record = '1'.repeat(64)
const bundles = ['a'.repeat(64), 'b'.repeat(64)]
const decision = (decision_no: number, state: string) => ({
  record,
  decision_no,
  state,
  reason: 'x',
})
const reply = (change: { readonly [key: string]: unknown }) => aReply(station, district, change)

const first = reply({ decisions: [decision(1, 'pending')], bundles })
const second = reply({ reply_seq: 2, decisions: [decision(2, 'accepted')], bundles })

test('is applied once', () => {
  const once = applyReply(noReceipts, first)
  expect(once.outcome).toBe('applied')
  const twice = applyReply(once.state, first)
  expect(twice.outcome).toBe('already')
  expect(twice.state).toBe(once.state)
})

test('the highest decision number wins, in either order', () => {
  const forth = applyReply(applyReply(noReceipts, first).state, second)
  const back = applyReply(applyReply(noReceipts, second).state, first)
  expect(forth.outcome).toBe('applied')
  expect(back.outcome).toBe('older')
  expect(back.state).toEqual(forth.state)
  expect(Object.values(forth.state.decisions)).toEqual([decision(2, 'accepted')])
})

test('an older reply changes nothing', () => {
  const { state } = applyReply(noReceipts, second)
  expect(applyReply(state, first).state).toBe(state)
})

test('a new life of the district that holds less has lost data', () => {
  const later = '2026-12-01T00:00:00Z'
  const reborn = reply({ district_epoch: '0000000e', bundles: [bundles[1]], issued_at: later })
  const { state } = applyReply(applyReply(noReceipts, first).state, reborn)
  expect(newestWord(state)?.district_epoch).toBe('0000000e')
  expect(lostBundles(state)).toEqual([bundles[0]])
  expect(lostBundles(noReceipts)).toEqual([])
  expect(newestWord(noReceipts)).toBeUndefined()
})

test('between two lives with equal numbers the more careful decision stands', () => {
  const accepted = reply({ decisions: [decision(1, 'accepted')] })
  const returned = reply({ district_epoch: '0000000e', decisions: [decision(1, 'returned')] })
  for (const order of [
    [accepted, returned],
    [returned, accepted],
  ]) {
    const state = order.reduce((known, one) => applyReply(known, one).state, noReceipts)
    expect(Object.values(state.decisions)).toEqual([decision(1, 'returned')])
  }
})
