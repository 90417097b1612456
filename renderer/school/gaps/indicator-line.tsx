import { useDesk } from '#renderer/desk/desk-context.tsx'
import { operandsOf } from '#renderer/form/explain.ts'
import { labelOf } from '#renderer/form/label-of.ts'
import { standingLooks } from '#renderer/form/standing.ts'
import { UnsureBadge } from '#renderer/form/unsure-badge.tsx'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import table from '#renderer/ui/table.module.css'
import type { IndicatorResult, Stage } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import { type Indicator, resourceFor } from '#shared/pack/indicator.ts'
import styles from './gaps-page.module.css'
import { RelaxedLine } from './relaxed-line.tsx'

interface IndicatorLineProps {
  readonly stage: Stage
  readonly indicator: Indicator
  readonly result: IndicatorResult
}

/** One indicator of one unit: standard · actual · state · gap in real units · what would close it. */
export function IndicatorLine({ stage, indicator, result }: IndicatorLineProps) {
  const { words, say } = useSpeech()
  const [tone, icon] = standingLooks[result.standing]
  const need = isPositive(result.need)
    ? shownNumber(result.need ?? '', indicator.whole ? 0 : 2)
    : undefined
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {`${indicator.id} ${say(indicator.title)}`} <UnsureBadge cite={indicator.cite} />
        <div className={styles.quiet}>{say(indicator.unit)}</div>
      </th>
      <td className={table.number}>
        <div>{`≥ ${shownNumber(result.threshold)}`}</div>
        <div className={styles.quiet}>{words.gaps.floor(shownNumber(result.floor))}</div>
      </td>
      <td className={table.number}>
        {result.figure.state === 'value' ? shownNumber(result.figure.value, indicator.places) : '—'}
      </td>
      <td>
        <Mark tone={tone} icon={icon} word={words.standing[result.standing]} />
        {result.rounding_sensitive ? (
          <div>
            <Mark tone="unsure" icon="info" word={words.gaps.sensitive} />
          </div>
        ) : null}
        {result.relaxed === undefined ? null : (
          <RelaxedLine
            by={result.relaxed.by}
            figure={
              result.relaxed.figure.state === 'value'
                ? shownNumber(result.relaxed.figure.value, indicator.places)
                : ''
            }
            word={words.standing[result.relaxed.standing]}
          />
        )}
      </td>
      <td className={table.number}>
        {need === undefined ? '—' : words.value.short(need, say(indicator.need_unit))}
      </td>
      <td>
        <Closing stage={stage} indicator={indicator} result={result} need={need} />
      </td>
    </tr>
  )
}

function Closing({
  stage,
  indicator,
  result,
  need,
}: IndicatorLineProps & { readonly need: string | undefined }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  if (result.figure.state === 'no_data') {
    const [first] = result.figure.missing
    if (first === undefined) return null
    return (
      <button type="button" className={styles.link} onClick={() => goToCell(first)}>
        {words.gaps.fillFirst(labelOf(desk, first, say))}
      </button>
    )
  }
  if (need === undefined) return <span className={styles.quiet}>{words.gaps.keep}</span>
  const [main] = operandsOf(resourceFor(indicator.resource, stage) ?? '')
  return (
    <button type="button" className={styles.link} onClick={() => goToCell(main ?? '')}>
      {words.gaps.need(labelOf(desk, main ?? '', say), need, say(indicator.need_unit))}
    </button>
  )
}
