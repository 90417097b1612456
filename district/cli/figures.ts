import type { IndicatorResult, UnitResult } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
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
  const shown = figure.state === 'value' ? shownNumber(figure.value, known?.places ?? 2) : '—'
  const short =
    need !== undefined && isPositive(need)
      ? [say.short(shownNumber(need, known?.whole ? 0 : 2), known?.need_unit[language])]
      : []
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
