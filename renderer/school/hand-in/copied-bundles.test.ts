import { expect, test } from 'vitest'
import { RecordLine } from '#shared/contract/school.ts'
import { copiedBundles } from './copied-bundles.ts'

const at = '2026-11-23T02:32:05Z'
const [sent, kept, record, file] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64))
const line = (steps: readonly unknown[]) =>
  RecordLine.parse({ record, form: 'A', period: '2026-2027', revision: 1, current: true, steps })

test('a bundle is written once a file of it was read back, not when it was only packed', () => {
  const packed = line([{ step: 'packed', at, bundle: kept, sequence: 2 }])
  const copied = line([
    { step: 'packed', at, bundle: sent, sequence: 1 },
    { step: 'copied', at, bundle: sent, file: 'x.jhb', bytes: 9, file_hash: file },
  ])
  expect(copiedBundles([packed, copied])).toEqual(new Set([sent]))
})
