import { expect, test } from 'vitest'
import { Holding } from '#shared/contract/school.ts'
import { words } from '#shared/words/words.ts'
import { holdingSentence } from './holding-sentence.ts'

const said = (through: number, ...bundles: readonly [number, string][]) =>
  holdingSentence(
    words.zh,
    Holding.parse({
      ...{ reply: '0'.repeat(64), reply_seq: 4, issued_at: '2026-11-05T00:00:00Z', through },
      bundles: bundles.map(([sequence, is]) => ({ sequence, is })),
    }),
    '11月5日',
  )

test.each([
  [
    said(17, [18, 'written'], [19, 'written']),
    '第 1–17 号上报包，没有缺漏；第 18、19 号已写出，待送达。',
  ],
  [said(1, [2, 'lost']), '第 2 号县局曾持有，放回旧备份后没有了，请再交一次。'],
  [said(1), '县局持有第 1 号上报包；之后没有在途的上报包。'],
  [said(0, [1, 'packed']), '还没有收到本机现在这一串上报包；第 1 号已打包，尚未写出。'],
  [
    said(2, [4, 'waiting'], [5, 'disputed']),
    '第 5 号县局已收到，有争议；第 4 号县局已收到，等待处理。',
  ],
])('%s', (sentence, part) => {
  expect(sentence).toContain(part)
  expect(sentence).toContain('第 4 号回复')
})
