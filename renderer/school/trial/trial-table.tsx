import { useDesk } from '#renderer/desk/desk-context.tsx'
import { standingLooks } from '#renderer/form/standing.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { IndicatorResult } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import type { Indicator } from '#shared/pack/indicator.ts'
import type { TrialUnit } from '#shared/trial/compare.ts'
import styles from './trial.module.css'

/** One stage: each indicator as it is and as it would be, what would change marked. */
export function TrialTable({ unit }: { readonly unit: TrialUnit }) {
  const { pack } = useDesk().engine
  const { words, say } = useSpeech()
  const word = (one: TrialUnit['now']) => (one === undefined ? '—' : words.verdict[one.verdict])
  return (
    <Part
      title={words.stage[unit.stage]}
      aside={
        <strong data-changed={unit.now?.verdict !== unit.would?.verdict} className={styles.verdict}>
          {words.trial.from(word(unit.now), word(unit.would))}
        </strong>
      }
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{words.gaps.indicator}</th>
            <th scope="col" className={table.number}>
              {words.gaps.standard}
            </th>
            <th scope="col">{words.trial.now}</th>
            <th scope="col">{words.trial.would}</th>
            <th scope="col" className={table.number}>
              {words.trial.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.lines.map(({ id, now, would }) => {
            const indicator = pack.indicators.find((one) => one.id === id)
            if (indicator === undefined) return null
            const threshold = (would ?? now)?.threshold
            return (
              <tr key={id} data-changed={figureOf(now) !== figureOf(would)}>
                <th scope="row">{`${id} ${say(indicator.title)}`}</th>
                <td className={table.number}>
                  {threshold === undefined ? null : `≥ ${shownNumber(threshold)}`}
                </td>
                <td>
                  <Figure indicator={indicator} result={now} />
                </td>
                <td>
                  <Figure indicator={indicator} result={would} />
                </td>
                <td className={table.number}>
                  <Need indicator={indicator} result={would} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

const figureOf = (result: IndicatorResult | undefined): string =>
  result?.figure.state === 'value' ? result.figure.value : (result?.standing ?? '')

interface OneProps {
  readonly indicator: Indicator
  readonly result: IndicatorResult | undefined
}

function Figure({ indicator, result }: OneProps) {
  const { words } = useSpeech()
  if (result === undefined) return null
  const [tone, icon] = standingLooks[result.standing]
  return (
    <span className={styles.figure}>
      {result.figure.state === 'value' ? shownNumber(result.figure.value, indicator.places) : '—'}
      <Mark tone={tone} icon={icon} word={words.standing[result.standing]} />
    </span>
  )
}

function Need({ indicator, result }: OneProps) {
  const { words, say } = useSpeech()
  if (!isPositive(result?.need)) return '—'
  const amount = shownNumber(result?.need ?? '', indicator.whole ? 0 : 2)
  return words.value.short(amount, say(indicator.need_unit))
}
