import { expect, test } from 'vitest'
import { applyReply } from '#shared/reply/apply.ts'
import { decisionOn, lostBundles, newestWord, noReceipts } from '#shared/reply/receipt-state.ts'
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
  expect(decisionOn(forth.state, recordOf(first))).toEqual(decision(2, 'accepted'))
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

test('a later life is believed by what it has signed, whatever its numbers and its clock say', () => {
  const accepted = reply({ reply_seq: 7, decisions: [decision(9, 'accepted')] })
  const returned = reply({
    ...{ district_epoch: '0000000e', earlier: ['0000000d'], issued_at: '2016-01-01T00:00:00Z' },
    decisions: [decision(1, 'returned')],
  })
  const third = reply({
    ...{ district_epoch: '0000000c', earlier: ['0000000d', '0000000e'], decisions: [] },
    issued_at: '2006-01-01T00:00:00Z',
  })
  for (const order of [
    [accepted, returned],
    [returned, accepted],
  ]) {
    const state = order.reduce((known, one) => applyReply(known, one).state, noReceipts)
    expect(newestWord(state)?.district_epoch).toBe('0000000e')
    expect(decisionOn(state, recordOf(returned))).toEqual(decision(1, 'returned'))
  }
  // A life that says nothing of a record leaves the word of the one before it.
  const state = [third, accepted, returned].reduce(
    (known, one) => applyReply(known, one).state,
    noReceipts,
  )
  expect(newestWord(state)?.district_epoch).toBe('0000000c')
  expect(decisionOn(state, recordOf(returned))).toEqual(decision(1, 'returned'))
})

test('of lives that know nothing of each other the one signed later speaks', () => {
  const early = reply({ district_epoch: '0000000e', issued_at: '2026-11-03T00:00:00Z' })
  const late = reply({ district_epoch: '0000000c', issued_at: '2026-11-04T00:00:00Z' })
  const both = [late, early].reduce((known, one) => applyReply(known, one).state, noReceipts)
  expect(newestWord(both)?.district_epoch).toBe('0000000c')
})

test('a district that names two lives each before the other is still one answer', () => {
  const one = reply({ district_epoch: '0000000e', earlier: ['0000000f'] })
  const other = reply({ district_epoch: '0000000f', earlier: ['0000000e'] })
  const [forth, back] = [
    [one, other],
    [other, one],
  ].map((order) => order.reduce((known, each) => applyReply(known, each).state, noReceipts))
  expect(newestWord(forth ?? noReceipts)).toEqual(newestWord(back ?? noReceipts))
})

const recordOf = ({ decisions }: typeof first) => decisions[0]?.record ?? missing()

function missing(): never {
  throw new Error('no decision')
}
