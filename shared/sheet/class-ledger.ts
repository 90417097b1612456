import { sheetWords } from '#shared/words/sheets.ts'
import { columnsOver, type Width } from './columns.ts'
import {
  footOf,
  headFacts,
  type Material,
  marksOf,
  registerCite,
  sayIn,
  shownCell,
} from './material.ts'
import { rowsIn, type SheetRow } from './rows.ts'
import type { Sheet, SheetCell, SheetPart } from './sheet.ts'

const key = 'B.large_class_ledger'

/** 消除大班额工作台账: the sizes of all classes, then one row for each large one (domain §3.1). */
export function classLedger(material: Material): readonly Sheet[] {
  const { language } = material
  const paper = sheetWords[language]
  const { ledger, noRows } = paper.lists
  const rows = rowsIn(material, key)
  const counts = ['B.class_total', 'B.large_classes', 'B.super_classes'] as const
  const [classes = '', large = '', superLarge = ''] = counts.map((ref) => shownCell(material, ref))
  return [
    {
      title: ledger.title,
      across: true,
      marks: [paper.internal, ...marksOf(material)],
      foot: footOf(material, ledger.code),
      parts: [
        { kind: 'facts', facts: [[paper.checklist.number, ''], ...headFacts(material)] },
        { kind: 'text', lines: [ledger.sum(classes, large, superLarge)] },
        { kind: 'heading', text: ledger.bins },
        binsOf(material),
        { kind: 'heading', text: ledger.list },
        {
          kind: 'table',
          columns: columnsOver(ledger.columns, widths, true),
          rows: rows.length === 0 ? [blank(noRows)] : rows.map(cellsOf),
        },
        { kind: 'signatures', lines: paper.checklist.signatures },
        { kind: 'text', lines: registerCite(material, key) },
      ],
    },
  ]
}

const widths: readonly Width[] = [
  ...([[20], [13], [15, 'center'], [11, 'center'], [12], [15], [15]] as const),
  ...([
    [15, 'center'],
    [9, 'center'],
    [20],
    [15, 'center'],
    [15, 'center'],
    [10, 'center'],
  ] as const),
]

const blank = (first: string): readonly SheetCell[] =>
  widths.map((_, at) => (at === 0 ? first : ''))

/** The fields `B.bin_…` of the pack: how many classes there are of each size. */
function binsOf(material: Material): SheetPart {
  const { ledger } = sheetWords[material.language].lists
  const form = material.pack.forms.find((one) => one.key === 'B')
  const bins = (form?.fields ?? []).filter(({ name }) => name.startsWith('bin_'))
  const say = sayIn(material)
  return {
    kind: 'table',
    columns: columnsOver(
      [ledger.size, ...bins.map(({ label }) => say(label).replace(/的班级$|^Classes of /, ''))],
      [[20, 'center'], ...bins.map((): Width => [16, 'center'])],
      true,
    ),
    rows: [[ledger.classes, ...bins.map(({ name }) => shownCell(material, `B.${name}`))]],
  }
}

const cellsOf = ({ text }: SheetRow): readonly SheetCell[] => [
  text('ledger_no'),
  text('class_id') || [text('grade'), text('class_no')].filter(Boolean).join('-'),
  lines(text('size_opened'), text('opened_on')),
  ...['level', 'cause', 'measure'].map(text),
  lines(text('responsible_school'), text('responsible_county')),
  ...['target_date', 'size_current', 'progress_note'].map(text),
  lines(text('resolved_on'), text('resolve_mode'), text('size_resolved')),
  lines(text('verify_school_on'), text('verify_county_on')),
  text('status'),
]

const lines = (text: string, ...small: readonly string[]): SheetCell => ({
  text,
  small: small.filter((one) => one !== ''),
})
