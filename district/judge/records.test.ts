import { expect, test } from 'vitest'
import type { BundleVerdict } from '#district/store/bundles.ts'
import type { RecordHead } from '#district/store/records.ts'
import type { Recount } from '#district/store/recounts.ts'
import { FormKey, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import { judgeRecords } from './records.ts'

const id = (letter: string) => Sha256.parse(letter.repeat(64))
const verified: BundleVerdict = { state: 'verified' }
const waiting: BundleVerdict = {
  state: 'waiting',
  fault: { code: 'held-chain-gap', details: { expected: 1, found: 2 } },
}
const disputed: BundleVerdict = {
  state: 'disputed',
  fault: { code: 'disputed-place', details: { epoch: '0000000a', sequence: 1 } },
}
const clean: Recount = { unexplained: [], differing: [], units: [] }

type Case = {
  readonly supersedes?: string
  readonly form?: string
  readonly carriers?: readonly BundleVerdict[]
  readonly recount?: Partial<Recount>
}

function words(cases: Readonly<Record<string, Case>>): Readonly<Record<string, string>> {
  const entries = Object.entries(cases)
  const records = entries.map(
    ([letter, { supersedes, form = 'S' }]): RecordHead => ({
      school: SchoolCode.parse('9901010001'),
      record: id(letter),
      form: FormKey.parse(form),
      period: Period.parse('2026-2027'),
      pack_hash: id('0'),
      revision: 1,
      supersedes: supersedes === undefined ? null : id(supersedes),
    }),
  )
  const verdicts = judgeRecords({
    records,
    carriedBy: new Map(
      entries.map(([letter, { carriers = [verified] }]) => [id(letter), carriers]),
    ),
    recounts: new Map(
      entries.map(([letter, { recount }]) => [id(letter), { ...clean, ...recount }]),
    ),
  })
  return Object.fromEntries(
    [...verdicts].map(([record, word]) => [
      record[0],
      word.state === 'pending' ? word.fault.code : word.state,
    ]),
  )
}

test.each<[string, Record<string, Case>, Record<string, string>]>([
  ['agrees', { a: {} }, { a: 'accepted' }],
  ['a correction', { a: {}, b: { supersedes: 'a' } }, { a: 'accepted', b: 'accepted' }],
  ['in no admitted bundle', { a: { carriers: [] } }, { a: 'waiting' }],
  ['in a waiting bundle', { a: { carriers: [waiting] } }, { a: 'held-chain-gap' }],
  ['in a disputed bundle', { a: { carriers: [waiting, disputed] } }, { a: 'disputed-place' }],
  ['also in a verified one', { a: { carriers: [disputed, verified] } }, { a: 'accepted' }],
  ['contradicts', { a: { recount: { invalid: 'form' } } }, { a: 'record-invalid' }],
  ['other figures', { a: { recount: { differing: ['p.R4'] } } }, { a: 'figures-differ' }],
  ['an error', { a: { recount: { unexplained: ['A-X01'] } } }, { a: 'record-unexplained' }],
  ['two first ones', { a: {}, b: {} }, { a: 'record-conflict', b: 'record-conflict' }],
  ['of two forms', { a: {}, b: { form: 'A' } }, { a: 'accepted', b: 'accepted' }],
  [
    'two corrections of the same',
    { a: {}, b: { supersedes: 'a' }, c: { supersedes: 'a' } },
    { a: 'accepted', b: 'record-conflict', c: 'record-conflict' },
  ],
  [
    'what waits or contradicts claims no place',
    { a: {}, b: { carriers: [waiting] }, c: { recount: { invalid: 'uses' } } },
    { a: 'accepted', b: 'held-chain-gap', c: 'record-invalid' },
  ],
])('%s', (_, cases, expected) => {
  expect(words(cases)).toEqual(expected)
})
