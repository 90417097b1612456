import { expect, test } from 'vitest'
import { newPaperSheet } from '#shared/paper/paper-sheet.ts'
import { sheetLines } from './sheet-lines.ts'
import { words } from './words.ts'

const sheet = newPaperSheet((count) => new Uint8Array(count).map((_, at) => at * 7))

test('each of the 8 groups of a sheet bears its number, four in a line', () => {
  const lines = sheetLines(sheet, '    ')
  expect(lines).toHaveLength(2)
  const found = lines.flatMap((line) => line.trim().split(/ {3}/))
  expect(found).toEqual(sheet.map((group, at) => `${at + 1} ${group}`))
})

test.each(['zh', 'en'] as const)('the root sheet is shown numbered (%s)', (language) => {
  const made = { name: '云溪县教育局', kind: 'test', fingerprint: '0', root: sheet } as const
  const lines = words[language].made({ ...made, files: { keys: 'keys', store: 'store' } })
  for (const line of sheetLines(sheet, '        ')) expect(lines).toContain(line)
})
