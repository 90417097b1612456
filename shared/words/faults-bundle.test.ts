import { expect, test } from 'vitest'
import { enBundleFaults } from '#shared/words/en/faults-bundle.ts'
import type { FaultSentence } from '#shared/words/fault-sentence.ts'
import { zhBundleFaults } from '#shared/words/zh/faults-bundle.ts'

const details = {
  what: 'bundle',
  path: 'a.b',
  hash: '1'.repeat(64),
  name: `objects/${'2'.repeat(64)}`,
  why: 'headers',
  found: 'junheng.bundle/2',
  size: 70_000_000,
  limit: 67_108_864,
  count: 6_000,
  here: 'real',
  there: 'test',
}
type Say = (given: typeof details) => FaultSentence
const said = (words: object) =>
  // The details above hold all that any of these functions asks for.
  Object.entries(words).map(([code, say]): [string, FaultSentence] => [code, (say as Say)(details)])

test.each(said(zhBundleFaults))('%s is said in Chinese, in whole sentences', (_, sentence) => {
  for (const text of Object.values(sentence)) {
    expect(text).toMatch(/^[^ ].*。$/)
    expect(text).not.toMatch(/undefined|NaN|！/)
  }
})

test.each(said(enBundleFaults))('%s is said in English, in whole sentences', (_, sentence) => {
  for (const text of Object.values(sentence)) {
    expect(text).toMatch(/^[A-Z].*\.$/)
    expect(text).not.toMatch(/undefined|NaN|!/)
  }
})
