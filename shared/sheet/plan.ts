import type { UnitResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver } from './columns.ts'
import { indicatorLines } from './indicator-line.ts'
import { footOf, headFacts, type Material, marksOf } from './material.ts'
import { judgedIn, measureCells } from './measures.ts'
import { isGap, measureKey, unitKey } from './plan-key.ts'
import { rowsIn, type SheetRow } from './rows.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** One thing to put right: what is known of it from the data and the plan; the rest is for the pen. */
export interface PlanItem {
  /** By which the school's plan knows it; absent for what has its remedy in a register of its own. */
  readonly key?: string
  readonly name: SheetCell
  readonly actual: SheetCell
  readonly standard: SheetCell
  readonly gap: string
  readonly remedy: string
  readonly responsible: string
  readonly due: string
  readonly cost: string
  readonly progress: string
}

/** 整改方案: every gap by the present data, with quantity, remedy, who, by when, cost and progress. */
export function plan(material: Material): readonly Sheet[] {
  const { language } = material
  const { plan: said, checklist, lists } = sheetWords[language]
  const items = planItems(material)
  const late = items.filter(({ progress }) => progress === said.late).length
  return [
    {
      title: said.title,
      across: true,
      marks: marksOf(material),
      foot: footOf(material, said.code),
      parts: [
        { kind: 'facts', facts: [[checklist.number, ''], ...headFacts(material)] },
        {
          kind: 'text',
          lines: [
            items.length === 0 ? said.none : said.count(items.length),
            ...(late === 0 ? [] : [said.overdue(late)]),
          ],
        },
        {
          kind: 'table',
          columns: columnsOver(
            said.columns,
            [
              ...([[8, 'center'], [58], [22, 'center'], [22, 'center'], [24, 'center']] as const),
              ...([[44], [20], [24, 'center'], [18], [22, 'center']] as const),
            ],
            true,
          ),
          rows:
            items.length === 0
              ? [[lists.noRows, '', '', '', '', '', '', '', '', '']]
              : items.map((item, at) => [
                  `${at + 1}`,
                  ...[item.name, item.actual, item.standard, item.gap, item.remedy],
                  ...[item.responsible, item.due, item.cost, item.progress],
                ]),
        },
        { kind: 'signatures', lines: said.signatures },
      ],
    },
  ]
}

/** Every gap by the present data, in the order of the sheet. */
export const planItems = (material: Material): readonly PlanItem[] => [
  ...material.session.units().flatMap((unit) => unitItems(material, unit)),
  ...(['guarantee', 'quality'] as const).flatMap((part) => measureItems(material, part)),
  ...lineItems(material),
  ...conductItems(material),
  ...ledgerItems(material),
]

/** What the plan says of a gap; lines to write on where it says nothing. */
function planned(material: Material, key: string) {
  const remedy = material.remedies?.get(key)
  if (remedy === undefined) return { key, responsible: '', due: '', cost: '', progress: '' }
  const { responsible, due = '', cost, progress } = remedy
  const { plan: said } = sheetWords[material.language]
  const isLate =
    progress !== 'done' && material.day !== undefined && due !== '' && due < material.day
  return {
    ...{ key, responsible, due },
    cost: cost === undefined ? '' : shownNumber(cost),
    progress: isLate
      ? said.late
      : { open: said.open, going: said.going, done: said.done }[progress],
  }
}

/** The plan's own measure comes before what would close the gap in general. */
const measureOf = (material: Material, key: string, general: string): string =>
  material.remedies?.get(key)?.measure || general

function unitItems(material: Material, unit: UnitResult): readonly PlanItem[] {
  const stage = words[material.language].stage[unit.stage]
  return indicatorLines(material, unit)
    .flatMap((line, at) => {
      const result = unit.indicators[at]
      return result === undefined || !isGap(result) ? [] : [{ ...line, id: result.id }]
    })
    .map(({ name, actual, standard, gap, remedy: general, id }) => {
      const text = typeof name === 'string' ? name : name.text
      const key = unitKey(unit.stage, id)
      const remedy = measureOf(material, key, general)
      const known = { name: { text, small: [stage] }, actual, standard, gap, remedy }
      return { ...known, ...planned(material, key) }
    })
}

function measureItems(material: Material, part: 'guarantee' | 'quality'): readonly PlanItem[] {
  const { lists } = sheetWords[material.language]
  return judgedIn(material, part)
    .filter(({ result }) => result.state === 'not_met')
    .map((judged) => {
      const { name, actual, standard, small } = measureCells(judged, material)
      const key = measureKey(judged.measure)
      const remedy = measureOf(material, key, '')
      const known = { name: { text: name, small }, actual, standard, gap: lists.none, remedy }
      return { ...known, ...planned(material, key) }
    })
}

/** Done, late or open, by what was typed; late only where the day is known. */
function progressOf({ language, day }: Material, isDone: boolean, due: string): string {
  const { plan: said } = sheetWords[language]
  if (isDone) return said.done
  return day !== undefined && due !== '' && due < day ? said.late : said.open
}

function lineItems(material: Material): readonly PlanItem[] {
  const { plan: said, lists } = sheetWords[material.language]
  return rowsIn(material, 'H.lines')
    .filter((row) => row.value('applicable') !== false && row.value('answer') === 'no')
    .map((row) => ({
      name: {
        text: `${said.bottomLine(row.text('line'))} ${row.text(`text_${material.language}`)}`,
        small: [],
      },
      actual: plain(row, 'have') || lists.yesNo.no,
      standard: plain(row, 'need') || lists.rule,
      gap: plain(row, 'gap') || lists.none,
      remedy: row.text('remedy'),
      responsible: '',
      cost: '',
      due: row.text('remedy_due'),
      progress: progressOf(material, row.value('remedy_done') === true, dueOf(row, 'remedy_due')),
    }))
}

function conductItems(material: Material): readonly PlanItem[] {
  const { lists } = sheetWords[material.language]
  return rowsIn(material, 'F.items')
    .filter((row) => row.value('answer') === 'problem')
    .map((row) => ({
      name: `${row.text('code')} ${row.text(`text_${material.language}`)}`,
      actual: row.text('answer'),
      standard: lists.rule,
      gap: row.text('count'),
      remedy: row.text('remedy'),
      responsible: '',
      cost: '',
      due: row.text('remedy_due'),
      progress: progressOf(material, row.value('remedy_done') === true, dueOf(row, 'remedy_due')),
    }))
}

function ledgerItems(material: Material): readonly PlanItem[] {
  const { lists } = sheetWords[material.language]
  return rowsIn(material, 'B.large_class_ledger')
    .filter((row) => row.value('status') !== 'closed')
    .map((row) => ({
      name: { text: row.text('ledger_no'), small: [row.text('class_id')] },
      actual: row.text('size_current'),
      standard: lists.rule,
      gap: lists.none,
      remedy: row.text('measure'),
      responsible: row.text('responsible_school'),
      cost: '',
      due: row.text('target_date'),
      progress: progressOf(material, false, dueOf(row, 'target_date')),
    }))
}

const dueOf = (row: SheetRow, column: string): string => {
  const value = row.value(column)
  return typeof value === 'string' ? value : ''
}

/** Pieces are counted: no decimals where there are none. */
function plain(row: SheetRow, column: string): string {
  const value = row.value(column)
  return typeof value === 'string' ? value : ''
}
