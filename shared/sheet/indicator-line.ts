import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import { type Indicator, resourceFor } from '#shared/pack/indicator.ts'
import { placeOf } from '#shared/pack/place.ts'
import { sheetWords } from '#shared/words/sheets.ts'
import { words } from '#shared/words/words.ts'
import { citeIn, isInForce, labelIn, type Material, sayIn } from './material.ts'
import type { SheetCell } from './sheet.ts'

/** What sheets say of one indicator of one stage unit. */
export interface IndicatorLine {
  readonly name: SheetCell
  readonly standard: SheetCell
  readonly actual: SheetCell
  readonly met: SheetCell
  readonly gap: string
  readonly evidence: string
  readonly remedy: string
}

/** The lines of a unit, in the pack's order. */
export const indicatorLines = (material: Material, unit: UnitResult): readonly IndicatorLine[] =>
  unit.indicators.flatMap((result) => {
    const indicator = material.pack.indicators.find(({ id }) => id === result.id)
    return indicator === undefined ? [] : [lineOf(material, unit, indicator, result)]
  })

function lineOf(
  material: Material,
  { stage }: UnitResult,
  indicator: Indicator,
  result: IndicatorResult,
): IndicatorLine {
  const { language } = material
  const { checklist, lists } = sheetWords[language]
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
          : [
              lists.relaxed(
                relaxed.by,
                `${shown(relaxed)} ${checklist.marks[relaxed.standing]}`,
                isInForce(material, relaxed.by),
              ),
            ],
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

/**
 * The typed fields of which a figure is made, as far as they have an answer, or else the registers on
 * whose rows it rests, with how many.
 */
function evidenceOf(material: Material, operands: readonly string[]): string {
  const { checklist } = sheetWords[material.language]
  const { pack, session, language } = material
  const join = words[language].value.joinList
  const typed = operands.filter((ref) => {
    const place = placeOf(pack, ref)
    const isTyped = place?.kind === 'field' && place.field.computed === undefined
    return isTyped && session.cell(ref).answer !== undefined
  })
  if (typed.length > 0) return join(typed.map((ref) => plain(labelIn(material, ref))))
  const rows = operands.slice(0, 1).flatMap((ref) => [...session.rowsBehind(ref)])
  if (rows.length === 0)
    return operands
      .slice(0, 1)
      .map((ref) => labelIn(material, ref))
      .join('')
  return join(rows.map(([key, ids]) => checklist.rows(labelIn(material, key), ids.length)))
}

/** 其中： says of which field above it is a part, which no list needs. */
const plain = (label: string): string => label.replace(/^(其中：|of which )/, '')

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

/** The fields that a resource is made of, in the order of its expression. */
const operandsOf = (expression: string): readonly string[] =>
  expression === '' ? [] : [...readsOf(parse(expression)).fields]
