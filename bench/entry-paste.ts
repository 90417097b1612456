import { firstAnswer, roster } from './engine-forms.ts'
import { type EntryProgram, workPath } from './entry-program.ts'

/** So many rows are pasted. */
const rows = 500

/** From the key that pastes 500 rows to the word that they are in, in ms. */
export async function measurePaste({ page, address }: EntryProgram): Promise<number> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${address}${workPath}/registers/A.staff`)
  await page.getByRole('grid').waitFor()
  const columns = roster.roster?.columns ?? []
  const lines = Array.from({ length: rows }, (_, at) =>
    columns.map((column) => firstAnswer(column, at)).join('\t'),
  )
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'))
  await page.keyboard.press('Control+Home')
  const from = performance.now()
  await page.keyboard.press('Control+v')
  await page
    .getByTestId('row-count')
    .filter({ hasText: String(rows) })
    .waitFor()
  return performance.now() - from
}
