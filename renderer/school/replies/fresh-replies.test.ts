import { expect, test } from 'vitest'
import { FoundReply } from '#shared/contract/replies.ts'
import { countFresh } from './fresh-replies.ts'

const reply = (change: object) =>
  FoundReply.parse({
    ...{ state: 'applied', file: 'a.jhr', school: '9901010001', reply_seq: 1, packs: [] },
    ...{ issued_at: '2026-11-03T08:15:00Z', ...change },
  })
const title = { zh: '表册包', en: 'pack' }

test.for([
  ['a reply that nobody has applied', { state: 'new' }, 1],
  ['one that is applied', {}, 0],
  ['an older one', { state: 'older' }, 0],
  // The power failed between the reply and what it brings back: two transactions.
  ['records that are still to come back', { restore: counted('new') }, 1],
  ['records that are there', { restore: counted('held') }, 0],
  ['a pack that is still to be installed', { packs: [{ state: 'new', name: 'a.jhp', title }] }, 1],
  ['a pack that is there', { packs: [{ state: 'held', name: 'a.jhp', title }] }, 0],
] as const)('%s: %o counts %d', ([, change, count]) => {
  expect(countFresh([reply(change)])).toBe(count)
})

test('a file that is not ours is never to be applied', () => {
  const fault = { code: 'reply-for-another-station', details: {} }
  expect(countFresh([FoundReply.parse({ state: 'foreign', file: 'b.jhr', fault })])).toBe(0)
})

function counted(state: string) {
  return { state, records: 2, attachments: 0 }
}
