import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import { type Indicator, resourceFor } from '#shared/pack/indicator.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import {
  citeIn,
  footOf,
  headFacts,
  labelIn,
  type Material,
  marksOf,
  sayIn,
  shownCell,
} from './material.ts'
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
 * evidence, remedy, and where the rule stands. Standing and verdict are the engine's, by unrounded figures.
 */
export const checklist = (material: Material): readonly Sheet[] =>
  material.session.units().map((unit) => unitSheet(material, unit))

function unitSheet(material: Material, unit: UnitResult): Sheet {
  const paper = sheetWords[material.language]
  const { title, code, signatures } = paper.checklist
  const lines = unit.indicators.flatMap((result) => {
    const indicator = material.pack.indicators.find(({ id }) => id === result.id)
    return indicator === undefined ? [] : [lineOf(material, unit, indicator, result)]
  })
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

interface Line {
  readonly name: SheetCell
  readonly standard: SheetCell
  readonly actual: SheetCell
  readonly met: SheetCell
  readonly gap: string
  readonly evidence: string
  readonly remedy: string
}

const cellsOf = (line: Line, at: number): readonly SheetCell[] => [
  `${at + 1}`,
  ...[line.name, line.standard, line.actual, line.met, line.gap, line.evidence, line.remedy, ''],
]

function lineOf(
  material: Material,
  { stage }: UnitResult,
  indicator: Indicator,
  result: IndicatorResult,
): Line {
  const { language } = material
  const { checklist } = sheetWords[language]
  const say = sayIn(material)
  const shown = ({ figure }: Pick<IndicatorResult, 'figure'>) =>
    figure.state === 'value' ? shownNumber(figure.value, indicator.places) : '—'
  const { relaxed } = result
  const need = isPositive(result.need)
    ? shownNumber(result.need ?? '', indicator.whole ? 0 : 2)
    : undefined
  const operands = operandsOf(resourceFor(indicator.resource, stage) ?? '')
  return {
    name: {
      text: `${indicator.id} ${say(indicator.title)}`,
      small: [checklist.cite('', citeIn(material, indicator.cite))],
    },
    standard: {
      text: `≥ ${shownNumber(result.threshold)}`,
      small: [say(indicator.unit), checklist.floor(shownNumber(result.floor))],
    },
    actual: {
      text: shown(result),
      small:
        relaxed === undefined
          ? []
          : [checklist.relaxed(relaxed.by, shown(relaxed), checklist.marks[relaxed.standing])],
    },
    met: {
      text: checklist.marks[result.standing],
      small: result.rounding_sensitive ? [checklist.sensitive.replace(/[：:]\s*$/, '')] : [],
    },
    gap: need === undefined ? '—' : checklist.short(need, say(indicator.need_unit)),
    evidence: evidenceOf(material, operands),
    remedy: remedyOf(material, indicator, result, { need, operands }),
  }
}

/** The register on whose rows a figure rests, with how many, or else the field that it is made of. */
function evidenceOf(material: Material, [main]: readonly string[]): string {
  const { checklist } = sheetWords[material.language]
  if (main === undefined) return ''
  const rows = [...material.session.rowsBehind(main)]
  if (rows.length === 0) return labelIn(material, main)
  return rows.map(([key, ids]) => checklist.rows(labelIn(material, key), ids.length)).join('；')
}

function remedyOf(
  material: Material,
  indicator: Indicator,
  { figure }: IndicatorResult,
  { need, operands }: { readonly need: string | undefined; readonly operands: readonly string[] },
): string {
  const { checklist } = sheetWords[material.language]
  const say = sayIn(material)
  if (figure.state === 'no_data') {
    const [first] = figure.missing
    return first === undefined ? '' : checklist.fill(labelIn(material, first))
  }
  const [main] = operands
  if (need === undefined || main === undefined) return '—'
  return checklist.add(labelIn(material, main), need, say(indicator.need_unit))
}

/** The sentences beneath the table: how many are met, the verdict, on which basis, what rounding decides. */
function sumsOf({ pack, language }: Material, unit: UnitResult): readonly string[] {
  const { checklist, boxes } = sheetWords[language]
  const having = (standing: string) =>
    unit.indicators.filter((one) => one.standing === standing).length
  const verdicts = (['pass', 'fail', 'incomplete'] as const).map(
    (one) => `${one === unit.verdict ? boxes.on : boxes.off}${checklist.verdicts[one]}`,
  )
  const sensitive = unit.indicators.filter((one) => one.rounding_sensitive).map(({ id }) => id)
  const { relaxed } = unit
  if (unit.verdict === 'exempt') return [`${checklist.verdict}${checklist.verdicts.exempt}`]
  return [
    checklist.sum(having('met'), pack.rules.of, having('below_floor')),
    `${checklist.verdict}${verdicts.join(' ')}`,
    `${checklist.basis}${boxes.on}${checklist.basic} ${boxes.off}${checklist.relaxedBy(
      relaxed?.by.join(' ') ?? '',
    )}`,
    ...(relaxed === undefined
      ? []
      : [checklist.relaxedVerdict(checklist.verdicts[relaxed.verdict])]),
    `${checklist.sensitive}${sensitive.length === 0 ? checklist.none : sensitive.join(' ')}`,
  ]
}

/** The fields that a resource is made of, in the order of its expression. */
const operandsOf = (expression: string): readonly string[] =>
  expression === '' ? [] : [...readsOf(parse(expression)).fields]
