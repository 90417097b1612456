import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Language } from '#shared/words/words.ts'
import { words } from './words.ts'

/** One line for each stage unit and each of its indicators, as the pack wants figures shown. */
export function unitLines(
  units: readonly UnitResult[],
  pack: Pack | undefined,
  language: Language,
): readonly string[] {
  const say = words[language]
  return units.flatMap((unit) => [
    `    ${say.stage[unit.stage]}  ${say.verdict[unit.verdict]}`,
    ...unit.indicators.map((indicator) => `      ${indicatorLine(indicator, pack, language)}`),
  ])
}

function indicatorLine(
  { id, figure, standing, threshold, need }: IndicatorResult,
  pack: Pack | undefined,
  language: Language,
): string {
  const say = words[language]
  const known = pack?.indicators.find((one) => one.id === id)
  const shown = figure.state === 'value' ? rounded(figure.value, known?.places) : '—'
  const short =
    need !== undefined && need !== '0' ? [say.short(need, known?.need_unit[language])] : []
  const title = known?.title[language] ?? ''
  return [
    id.padEnd(3),
    shown.padStart(10),
    `≥ ${threshold}`,
    say.standing[standing],
    ...short,
    title,
  ]
    .join('  ')
    .trimEnd()
}

/** Half-up to the shown places (domain §0.3), with trailing zeros kept so that columns line up. */
function rounded(value: string, places = 2): string {
  const exact = parseDecimal(value)
  if (exact === undefined) return value
  const [whole = '', part = ''] = toDecimal(exact, places).split('.')
  return places === 0 ? whole : `${whole}.${part.padEnd(places, '0')}`
}
