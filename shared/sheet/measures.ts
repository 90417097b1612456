import type { Figure, MeasureResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import type { Measure } from '#shared/pack/measure.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { columnsOver } from './columns.ts'
import { citeIn, footOf, headFacts, isInForce, type Material, marksOf, sayIn } from './material.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** A measure that a school can answer, with how the school stands to it. */
export interface Judged {
  readonly measure: Measure
  readonly result: MeasureResult
}

/** Those of one part, in the pack's order; what only a county's own form can say is no school's. */
export function judgedIn({ pack, session }: Material, part: Measure['part']): readonly Judged[] {
  const results = session.measures()
  return pack.measures.flatMap((measure) => {
    if (measure.part !== part || measure.county === 'own') return []
    const result = results.find((one) => one.id === measure.id && one.stage === measure.stage)
    return result === undefined || result.state === 'not_applicable' ? [] : [{ measure, result }]
  })
}

/** Name, what is asked, what the school has, and what comes out under a relaxation. */
export function measureCells({ measure, result }: Judged, material: Material) {
  const { language } = material
  const { lists } = sheetWords[language]
  const say = sayIn(material)
  const unit = measure.unit === undefined ? '' : say(measure.unit)
  const stage =
    measure.stage === undefined
      ? ''
      : words[language].gaps.ofStage(words[language].stage[measure.stage])
  const shown = (figure: Figure | undefined): string =>
    figure?.state === 'value' ? shownNumber(figure.value, measure.places) : lists.none
  const bar = (figure: Figure | undefined): string => {
    if (figure === undefined) return lists.rule
    const amount = `${shown(figure)} ${unit}`.trim()
    if (measure.at_least !== undefined) return lists.atLeast(amount)
    return measure.at_most === undefined ? lists.below(amount) : lists.atMost(amount)
  }
  const relaxed = (result.relaxed ?? []).map(({ by, state, bar: easier }) => {
    const asked = easier === undefined ? '' : `${bar(easier)} `
    return lists.relaxed(by, `${asked}${lists.states[state]}`, isInForce(material, by))
  })
  const cite = sheetWords[language].checklist.cite('', citeIn(material, measure.cite))
  return {
    name: `${measure.id} ${say(measure.title)}${stage}`,
    standard: bar(result.bar),
    actual: shown(result.figure),
    state: lists.states[result.state],
    small: [cite, ...relaxed],
  }
}

/** What else a school answers for beside the seven: G and Q items (domain §2.6); none where it has none. */
export function measuresSheet(material: Material): readonly Sheet[] {
  const { language, session } = material
  const { lists, checklist } = sheetWords[language]
  const judged = (['guarantee', 'quality'] as const).flatMap((part) => judgedIn(material, part))
  if (judged.length === 0 || session.units().length === 0) return []
  const rows = judged.map((one, at): readonly SheetCell[] => {
    const { name, standard, actual, state, small } = measureCells(one, material)
    return [`${at + 1}`, { text: name, small }, standard, actual, state, '', '']
  })
  return [
    {
      title: lists.measures.title,
      across: false,
      marks: marksOf(material),
      foot: footOf(material, lists.measures.code),
      parts: [
        { kind: 'facts', facts: [[checklist.number, ''], ...headFacts(material)] },
        {
          kind: 'table',
          columns: columnsOver(
            lists.measures.columns,
            [[8, 'center'], [66], [24, 'center'], [20, 'center'], [18, 'center'], [20], [14]],
            false,
          ),
          rows,
        },
        { kind: 'signatures', lines: checklist.signatures },
      ],
    },
  ]
}
