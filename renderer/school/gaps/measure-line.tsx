import { useDesk } from '#renderer/desk/desk-context.tsx'
import { CitationLine } from '#renderer/form/citation-line.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import table from '#renderer/ui/table.module.css'
import type { Figure, MeasureResult } from '#shared/engine/outcome.ts'
import { shownNumber } from '#shared/number/shown.ts'
import type { Measure } from '#shared/pack/measure.ts'
import styles from './gaps-page.module.css'
import { RelaxedLine } from './relaxed-line.tsx'

interface MeasureLineProps {
  readonly measure: Measure
  readonly result: MeasureResult
}

const looks = {
  met: ['met', 'met'],
  not_met: ['bad', 'bad'],
  no_data: ['none', 'none'],
  not_applicable: ['none', 'info'],
} as const

/** One measure: what is asked, what the school has, how it stands, on which document it rests. */
export function MeasureLine({ measure, result }: MeasureLineProps) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  const [tone, icon] = looks[result.state]
  const unit = measure.unit === undefined ? '' : say(measure.unit)
  const shown = (figure: Figure | undefined) =>
    figure?.state === 'value' ? `${shownNumber(figure.value, measure.places)} ${unit}`.trim() : '—'
  const missing = [result.figure, result.bar].flatMap((figure) =>
    figure?.state === 'no_data' ? figure.missing : [],
  )
  const [first] = missing
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {`${measure.id} ${say(measure.title)}`}
        {measure.stage === undefined ? '' : words.gaps.ofStage(words.stage[measure.stage])}
      </th>
      <td className={table.number}>
        {result.bar === undefined ? words.gaps.rule : `${signOf(measure)} ${shown(result.bar)}`}
      </td>
      <td className={table.number}>{shown(result.figure)}</td>
      <td>
        <Mark tone={tone} icon={icon} word={words.gaps.measureState[result.state]} />
        {result.rounding_sensitive ? (
          <Mark tone="unsure" icon="info" word={words.gaps.sensitive} />
        ) : null}
        {first === undefined ? null : (
          <button type="button" className={styles.link} onClick={() => goToCell(first)}>
            {words.gaps.fillFirst(labelOf(desk, first, say))}
          </button>
        )}
        {(result.relaxed ?? []).map((relaxed) => (
          <RelaxedLine
            key={relaxed.by}
            by={relaxed.by}
            figure={relaxed.bar === undefined ? '' : `${signOf(measure)} ${shown(relaxed.bar)}`}
            word={words.gaps.measureState[relaxed.state]}
          />
        ))}
      </td>
      <td>
        <CitationLine cite={measure.cite} />
      </td>
    </tr>
  )
}

const signOf = (measure: Measure): string =>
  measure.at_least !== undefined ? '≥' : measure.at_most !== undefined ? '≤' : '<'
