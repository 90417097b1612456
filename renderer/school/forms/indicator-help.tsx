import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { CitationLine } from '#renderer/form/citation-line.tsx'
import { standingLooks } from '#renderer/form/standing.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { UnitResult } from '#shared/engine/outcome.ts'
import { isPositive, shownNumber } from '#shared/number/shown.ts'
import { type Indicator, resourceTexts } from '#shared/pack/indicator.ts'
import type { Form } from '#shared/pack/pack.ts'
import { Explanation } from './explanation.tsx'
import { MissingCells } from './missing-cells.tsx'
import styles from './side-pane.module.css'

/** An indicator: standard, 85% line, actual and need of each stage unit; rule and citation. */
export function IndicatorHelp({ form, id }: { readonly form: Form; readonly id: string }) {
  const desk = useDesk()
  useDeskVersion()
  const { say } = useSpeech()
  const indicator = desk.engine.pack.indicators.find((one) => one.id === id)
  if (indicator === undefined) return null
  const units = desk.units(form.key)
  return (
    <>
      <h3>{`${indicator.id} ${say(indicator.title)}`}</h3>
      {units.map((unit) => (
        <UnitFacts key={unit.stage} unit={unit} indicator={indicator} />
      ))}
      {resourceTexts(indicator.resource)
        .filter(([[own]]) => own === undefined || units.some(({ stage }) => stage === own))
        .map(([, text]) => (
          <Explanation key={text} expression={text} at={{ form: form.key }} />
        ))}
      <CitationLine cite={indicator.cite} />
    </>
  )
}

function UnitFacts({
  unit,
  indicator,
}: {
  readonly unit: UnitResult
  readonly indicator: Indicator
}) {
  const { words, say } = useSpeech()
  const result = unit.indicators.find((one) => one.id === indicator.id)
  if (result === undefined) return null
  const [tone, icon] = standingLooks[result.standing]
  const unitWord = say(indicator.unit)
  return (
    <>
      <div>
        <strong>{words.stage[unit.stage]}</strong>{' '}
        <Mark tone={tone} icon={icon} word={words.standing[result.standing]} />
      </div>
      <dl className={styles.facts}>
        <dt>{words.side.threshold}</dt>
        <dd>{`≥ ${shownNumber(result.threshold)} ${unitWord}`}</dd>
        <dt>{words.side.floor}</dt>
        <dd>{`${shownNumber(result.floor)} ${unitWord}`}</dd>
        <dt>{words.side.actual}</dt>
        <dd>
          {result.figure.state === 'value'
            ? `${shownNumber(result.figure.value, indicator.places)} ${unitWord}`
            : words.standing[result.standing]}
        </dd>
        {isPositive(result.need) ? (
          <>
            <dt>{words.side.need}</dt>
            <dd>{`${shownNumber(result.need ?? '', indicator.whole ? 0 : 2)} ${say(indicator.need_unit)}`}</dd>
          </>
        ) : null}
      </dl>
      {result.rounding_sensitive ? <p className={styles.quiet}>{words.side.sensitive}</p> : null}
      {result.figure.state === 'no_data' ? <MissingCells cells={result.figure.missing} /> : null}
    </>
  )
}
