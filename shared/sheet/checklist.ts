import type { UnitResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { type IndicatorLine, indicatorLines } from './indicator-line.ts'
import { footOf, headFacts, isInForce, type Material, marksOf, shownCell } from './material.ts'
import { measuresSheet } from './measures.ts'
import type { Sheet, SheetCell, SheetColumn, SheetFact } from './sheet.ts'

/** What the head says of the school beside its name (domain §3.1, §3.3). */
const snapshot = 'S.snapshot_date'
const urban = 'S.urban_rural'
const classesOf = { p: 'B.class_total_p', j: 'B.class_total_j', s: 'B.class_total' } as const
const [boys, girls] = ['B.N_boys', 'B.N_girls'] as const

/** Columns of §8.2 in millimetres, upright and, where a text is long, across. */
const widths = {
  upright: [8, 42, 22, 20, 14, 18, 22, 14, 10],
  across: [9, 66, 26, 28, 18, 26, 36, 32, 16],
} as const

/** Beyond so many letters of evidence or remedy the sheet lies across (domain §8.2). */
const upright = 20

/**
 * 办学条件达标核查表 (domain §8.2), a sheet for each stage unit: standard, actual, standing, gap in real units,
 * evidence, remedy, and where the rule stands; then what else it answers for. Standing and verdict are the engine's, by unrounded figures.
 */
export const checklist = (material: Material): readonly Sheet[] => [
  ...material.session.units().map((unit) => unitSheet(material, unit)),
  ...measuresSheet(material),
]

function unitSheet(material: Material, unit: UnitResult): Sheet {
  const paper = sheetWords[material.language]
  const { title, code, signatures } = paper.checklist
  const lines = indicatorLines(material, unit)
  const across = lines.some(({ evidence, remedy }) =>
    [evidence, remedy].some((text) => [...text].length > upright),
  )
  return {
    ...{ title, across, marks: marksOf(material), foot: footOf(material, code) },
    parts: [
      { kind: 'facts', facts: factsOf(material, unit) },
      unit.verdict === 'exempt'
        ? { kind: 'text', lines: [words[material.language].gaps.exempt] }
        : {
            kind: 'table',
            columns: columnsOf(material, across),
            rows: lines.map((line, at) => cellsOf(line, at)),
          },
      { kind: 'facts', facts: sumsOf(material, unit).map((said) => ['', said]) },
      { kind: 'signatures', lines: signatures },
    ],
  }
}

function columnsOf({ language }: Material, across: boolean): readonly SheetColumn[] {
  const { columns } = sheetWords[language].checklist
  const aligned = {
    no: 'center',
    standard: 'right',
    actual: 'right',
    met: 'center',
    gap: 'right',
  } as const
  return Object.entries(columns).map(([key, title], at) => ({
    title,
    width: widths[across ? 'across' : 'upright'][at] ?? 0,
    align: Object.hasOwn(aligned, key) ? aligned[key as keyof typeof aligned] : 'left',
  }))
}

function factsOf(material: Material, { stage, pupils }: UnitResult): readonly SheetFact[] {
  const { boxes, stage: label, stages, checklist } = sheetWords[material.language]
  const stageBoxes = (['p', 'j'] as const).map(
    (one) => `${one === stage ? boxes.on : boxes.off}${stages[one]}`,
  )
  return [
    [checklist.number, ''],
    ...headFacts(material),
    [label, stageBoxes.join(' ')],
    [checklist.classes, shownCell(material, classesOf[stage])],
    [checklist.pupils, pupils.state === 'value' ? shownNumber(pupils.value, 0) : ''],
    [checklist.boys, shownCell(material, boys)],
    [checklist.girls, shownCell(material, girls)],
    [checklist.urban, shownCell(material, urban)],
    [checklist.snapshot, shownCell(material, snapshot)],
  ]
}

const cellsOf = (line: IndicatorLine, at: number): readonly SheetCell[] => [
  `${at + 1}`,
  ...[line.name, line.standard, line.actual, line.met, line.gap, line.evidence, line.remedy, ''],
]

/** The sentences beneath the table: how many are met, the verdict, on which basis, what rounding decides. */
function sumsOf(material: Material, unit: UnitResult): readonly string[] {
  const { pack, language } = material
  const { checklist, boxes } = sheetWords[language]
  const having = (standing: string) =>
    unit.indicators.filter((one) => one.standing === standing).length
  const verdicts = (['pass', 'fail', 'incomplete'] as const).map(
    (one) => `${one === unit.verdict ? boxes.on : boxes.off}${checklist.verdicts[one]}`,
  )
  const sensitive = unit.indicators.filter((one) => one.rounding_sensitive).map(({ id }) => id)
  const { relaxed } = unit
  const isEased = (relaxed?.by ?? []).some((by) => isInForce(material, by))
  if (unit.verdict === 'exempt') return [`${checklist.verdict}${checklist.verdicts.exempt}`]
  return [
    checklist.sum(having('met'), pack.rules.of, having('below_floor')),
    `${checklist.verdict}${verdicts.join(' ')}`,
    `${checklist.basis}${boxes.on}${checklist.basic} ${isEased ? boxes.on : boxes.off}${checklist.relaxedBy(
      relaxed?.by.join(' ') ?? '',
    )}`,
    ...(relaxed === undefined
      ? []
      : [checklist.relaxedVerdict(checklist.verdicts[relaxed.verdict], isEased)]),
    `${checklist.sensitive}${sensitive.length === 0 ? checklist.none : sensitive.join(' ')}`,
  ]
}
