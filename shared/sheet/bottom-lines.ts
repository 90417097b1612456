import { shownNumber } from '#shared/number/shown.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver } from './columns.ts'
import { footOf, headFacts, type Material, marksOf, registerCite, shownCell } from './material.ts'
import { rowsIn, type SheetRow } from './rows.ts'
import type { Sheet, SheetCell } from './sheet.ts'

const key = 'H.lines'

/** 20条底线要求: what is needed and at hand, what is kept, and what is done about the rest. */
export function bottomLines(material: Material): readonly Sheet[] {
  const { language } = material
  const { lists, checklist, boxes } = sheetWords[language]
  const { lines } = lists
  const kept = shownCell(material, 'H.lines_ok')
  const { yes, no } = words[language].value
  const verdict = kept === yes ? 'yes' : kept === no ? 'no' : 'open'
  const verdicts = (['yes', 'no', 'open'] as const).map(
    (one) => `${one === verdict ? boxes.on : boxes.off}${lines.verdicts[one]}`,
  )
  const [met, of] = [shownCell(material, 'H.lines_met'), shownCell(material, 'H.lines_applicable')]
  return [
    {
      title: lines.title,
      across: false,
      marks: marksOf(material),
      foot: footOf(material, lines.code),
      parts: [
        {
          kind: 'facts',
          facts: [
            [checklist.number, ''],
            ...headFacts(material),
            [lists.pupils, shownCell(material, 'B.N_all')],
            [lists.boarders, shownCell(material, 'B.N_boarders')],
          ],
        },
        {
          kind: 'table',
          columns: columnsOver(
            lines.columns,
            [
              ...([[8, 'center'], [58], [12, 'right'], [12, 'right'], [11, 'right']] as const),
              ...([[18, 'center'], [26], [25, 'center']] as const),
            ],
            false,
          ),
          rows: rowsIn(material, key).map((row) => cellsOf(row, material)),
        },
        { kind: 'text', lines: [`${lines.sum(met, of)}${verdicts.join(' ')}`] },
        { kind: 'signatures', lines: checklist.signatures },
        { kind: 'text', lines: registerCite(material, key) },
      ],
    },
  ]
}

function cellsOf(row: SheetRow, { language }: Material): readonly SheetCell[] {
  const { lists } = sheetWords[language]
  const small = row.value('is_confirmed') === false ? [lists.lines.unconfirmed] : []
  const done = row.value('remedy_done') === true ? [`☑${lists.done}`] : []
  return [
    row.text('line'),
    { text: row.text(`text_${language}`), small },
    ...['need', 'have', 'gap'].map((column) => amount(row, column)),
    keptCell(row, lists.yesNo),
    row.text('remedy'),
    { text: row.text('remedy_due'), small: done },
  ]
}

/** Pieces are counted: no decimals where there are none. */
function amount(row: SheetRow, column: string): string {
  const value = row.value(column)
  return typeof value === 'string' ? shownNumber(value) : ''
}

function keptCell(
  row: SheetRow,
  said: Readonly<Record<'yes' | 'no' | 'na' | 'open', string>>,
): string {
  if (row.value('applicable') === false) return said.na
  const answer = row.value('answer')
  return answer === 'yes' || answer === 'no' || answer === 'na' ? said[answer] : said.open
}
