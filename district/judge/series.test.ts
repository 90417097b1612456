import { expect, test } from 'vitest'
import { Epoch, Sha256, StationId } from '#shared/ids.ts'
import { type Beginning, judgeSeries } from './series.ts'

const station = StationId.parse('0'.repeat(31).concat('1'))
const id = (letter: string) => Sha256.parse(letter.repeat(64))
const place = (letter: string, epoch: string, sequence: number) => ({
  ...{ bundle: id(letter), station, epoch: Epoch.parse(`0000000${epoch}`), sequence },
})
const begins = (letter: string, epoch: string, last?: string): Beginning => ({
  first: place(letter, epoch, 1),
  last: last === undefined ? undefined : id(last),
})
/** Three bundles of the first series; letters are their ids. */
const first = [place('a', '1', 1), place('b', '1', 2), place('c', '1', 3)]
const next = place('e', '2', 1)

test.each([
  ['the first series ever', [begins('a', '1')], []],
  [
    'one that remembers the last held',
    [begins('a', '1'), begins('e', '2', 'c')],
    [{ is: 'agrees', remembers: 3, holds: 3 }],
  ],
  [
    'one that remembers an earlier one: a restored copy',
    [begins('a', '1'), begins('e', '2', 'b')],
    [{ is: 'behind', remembers: 2, holds: 3 }],
  ],
  ['one whose memory never came', [begins('a', '1'), begins('e', '2', 'd')], [{ is: 'unknown' }]],
  [
    'two that begin after the same bundle: two copies',
    [begins('a', '1'), begins('e', '2', 'c'), begins('f', '3', 'c')],
    [
      { is: 'forked', remembers: 3, holds: 3 },
      { is: 'forked', remembers: 3, holds: 3 },
    ],
  ],
  [
    'two that remember nothing',
    [begins('a', '1'), begins('e', '2')],
    [{ is: 'silent' }, { is: 'silent' }],
  ],
] as const)('%s', (_, beginnings, expected) => {
  const words = judgeSeries(beginnings, [...first, next])
  expect(words.map(({ epoch: _e, bundle: _b, ...word }) => word)).toEqual(expected)
  expect(judgeSeries(beginnings.toReversed(), [next, ...first].toReversed())).toEqual(
    words.toReversed(),
  )
})

test('another station is another matter', () => {
  const other = { ...next, station: StationId.parse('0'.repeat(31).concat('2')) }
  expect(judgeSeries([begins('a', '1'), { first: other, last: undefined }], first)).toEqual([])
})
