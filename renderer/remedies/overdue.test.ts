import { expect, test } from 'vitest'
import { RemedyLine } from '#shared/contract/remedies.ts'
import { overdueOf } from './overdue.ts'

const line = (key: string, due: string | undefined, progress: string) =>
  RemedyLine.parse({
    key,
    remedy: { measure: '', responsible: '', progress, ...(due === undefined ? {} : { due }) },
    ...{ since: '2026-09-01T00:00:00Z', at: '2026-09-01T00:00:00Z', by: '李梅' },
  })

test('overdue is what is not done by its day while the gap is there', () => {
  const lines = [
    line('p/R1', '2026-11-22', 'open'),
    line('p/R2', '2026-11-22', 'done'),
    line('p/R3', '2026-11-23', 'going'),
    line('p/R4', undefined, 'open'),
    line('p/R5', '2026-11-01', 'going'),
  ]
  const all = new Map(lines.map((one) => [one.key as string, one]))
  const open = new Set(['p/R1', 'p/R2', 'p/R3', 'p/R4'])
  expect(overdueOf(all, open, '2026-11-23').map(({ key }) => key)).toEqual(['p/R1'])
})
