import { expect, test } from 'vitest'
import { Epoch, Sha256 } from '#shared/ids.ts'
import { judgeChain } from './chain.ts'

const epoch = Epoch.parse('0000000a')
const id = (letter: string) => Sha256.parse(letter.repeat(64))
const link = (letter: string, sequence: number, previous?: string) => ({
  ...{ bundle: id(letter), epoch, sequence },
  previous: previous === undefined ? null : id(previous),
})

const codes = (links: ReturnType<typeof link>[]) => {
  const { faults, through } = judgeChain(links)
  return {
    through: through?.through,
    faults: Object.fromEntries([...faults].map(([bundle, { code }]) => [bundle[0], code])),
  }
}

test.each([
  ['one after the other', [link('a', 1), link('b', 2, 'a')], { through: 2, faults: {} }],
  [
    'the first missing',
    [link('b', 2, 'a')],
    { through: undefined, faults: { b: 'held-chain-gap' } },
  ],
  [
    'a gap holds all that comes after it',
    [link('a', 1), link('c', 3, 'b'), link('d', 4, 'c')],
    { through: 1, faults: { c: 'held-chain-gap', d: 'held-chain-gap' } },
  ],
  [
    'two at one place are disputed, and what comes after waits',
    [link('a', 1), link('b', 2, 'a'), link('c', 2, 'a'), link('d', 3, 'b')],
    { through: 1, faults: { b: 'disputed-place', c: 'disputed-place', d: 'held-after-dispute' } },
  ],
  [
    'a dispute behind a gap is still a dispute',
    [link('c', 3, 'b'), link('d', 3, 'b')],
    { through: undefined, faults: { c: 'disputed-place', d: 'disputed-place' } },
  ],
  [
    'one that names another before it',
    [link('a', 1), link('b', 2, 'f'), link('c', 3, 'b')],
    { through: 1, faults: { b: 'held-chain-broken', c: 'held-chain-broken' } },
  ],
  [
    'a first one that names one before it',
    [link('a', 1, 'f')],
    {
      through: undefined,
      faults: { a: 'held-chain-broken' },
    },
  ],
  [
    'a later one that names none',
    [link('a', 1), link('b', 2)],
    {
      through: 1,
      faults: { b: 'held-chain-broken' },
    },
  ],
])('%s', (_, links, expected) => {
  expect(codes(links)).toEqual(expected)
  expect(codes(links.toReversed())).toEqual(expected)
})

test('a gap names the number that is missing', () => {
  const { faults } = judgeChain([link('a', 1), link('d', 4, 'c')])
  expect(faults.get(id('d'))?.details).toEqual({ expected: 2, found: 4 })
})
