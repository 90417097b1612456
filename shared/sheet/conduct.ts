import { sheetWords } from '#shared/words/sheets.ts'
import { columnsOver } from './columns.ts'
import { footOf, headFacts, type Material, marksOf, registerCite, shownCell } from './material.ts'
import { rowsIn, type SheetRow } from './rows.ts'
import type { Sheet, SheetCell, SheetPart } from './sheet.ts'

const key = 'F.items'

/** 规范办学行为检查表: the pack's groups in their order, each a table. */
export function conduct(material: Material): readonly Sheet[] {
  const { language } = material
  const { lists, checklist } = sheetWords[language]
  const said = lists.conduct
  const rows = rowsIn(material, key)
  const groups = [...new Set(rows.map((row) => row.text('group')))]
  const open = rows.filter((row) => !isAnswered(row)).length
  const problems = shownCell(material, 'F.problems')
  return [
    {
      title: said.title,
      across: true,
      marks: marksOf(material),
      foot: footOf(material, said.code),
      parts: [
        {
          kind: 'facts',
          facts: [
            [checklist.number, ''],
            ...headFacts(material),
            [said.wording, shownCell(material, 'F.wording_year')],
          ],
        },
        {
          kind: 'text',
          lines: [
            said.sum(problems, shownCell(material, 'F.problems_open')),
            ...(open === 0 ? [] : [said.unchecked(open)]),
          ],
        },
        ...groups.flatMap((group): readonly SheetPart[] => [
          { kind: 'heading', text: group },
          tableOf(
            rows.filter((row) => row.text('group') === group),
            material,
          ),
        ]),
        { kind: 'signatures', lines: [said.signatures, ...checklist.signatures] },
        { kind: 'text', lines: registerCite(material, key) },
      ],
    },
  ]
}

function isAnswered(row: SheetRow): boolean {
  const answer = row.value('answer')
  return answer !== undefined && answer !== 'unchecked'
}

const tableOf = (rows: readonly SheetRow[], material: Material): SheetPart => ({
  kind: 'table',
  columns: columnsOver(
    sheetWords[material.language].lists.conduct.columns,
    [
      ...([[12, 'center'], [64], [20, 'center'], [12, 'center'], [9, 'center']] as const),
      ...([[20], [20], [16, 'center'], [16, 'center']] as const),
    ],
    true,
  ),
  rows: rows.map((row) => cellsOf(row, material)),
})

function cellsOf(row: SheetRow, { language }: Material): readonly SheetCell[] {
  const { boxes, unsure } = sheetWords[language]
  // Shown by the pack only when a school goes by the earlier wording.
  const earlier = row.text(`text_${language}_2018`)
  const small = row.value('is_confirmed') === false ? [unsure] : []
  const box = row.value('answer') === 'problem' ? boxes.bad : isAnswered(row) ? boxes.on : boxes.off
  return [
    row.text('code'),
    { text: earlier === '' ? row.text(`text_${language}`) : earlier, small },
    `${box}${row.text('answer')}`,
    ...['by_fields', 'count', 'evidence', 'remedy', 'remedy_due', 'remedy_done_on'].map(row.text),
  ]
}
