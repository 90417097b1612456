import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Part } from '#renderer/ui/page.tsx'
import table from '#renderer/ui/table.module.css'
import type { MeasureResult } from '#shared/engine/outcome.ts'
import type { Measure } from '#shared/pack/measure.ts'
import styles from './gaps-page.module.css'
import { MeasureLine } from './measure-line.tsx'

interface MeasuresPartProps {
  readonly part: Measure['part']
  readonly results: readonly MeasureResult[]
}

/** One group of measures: guarantees, qualities, reference lines; those that a school can answer. */
export function MeasuresPart({ part, results }: MeasuresPartProps) {
  const { measures } = useDesk().engine.pack
  const { words } = useSpeech()
  const lines = measures.flatMap((measure) => {
    if (measure.part !== part || measure.county === 'own') return []
    const result = results.find((one) => one.id === measure.id && one.stage === measure.stage)
    return result === undefined ? [] : [{ measure, result }]
  })
  const asked = lines.filter(({ result }) => result.state !== 'not_applicable')
  if (asked.length === 0) return null
  const having = (state: MeasureResult['state']) =>
    asked.filter(({ result }) => result.state === state).length
  // An id that stands for each stage is left out only when no stage is asked it.
  const asks = new Set(asked.map(({ measure }) => measure.id))
  const others = [...new Set(lines.map(({ measure }) => measure.id))].filter((id) => !asks.has(id))
  return (
    <Part
      title={words.gaps.parts[part]}
      aside={
        <span className={styles.verdict}>
          {words.gaps.countMeasures(having('met'), having('not_met'), having('no_data'))}
        </span>
      }
    >
      <table className={`${table.table} ${styles.table}`}>
        <colgroup>
          <col className={styles.wide} />
          <col />
          <col />
          <col />
          <col className={styles.wide} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.gaps.measure}</th>
            <th scope="col" className={table.number}>
              {words.gaps.standard}
            </th>
            <th scope="col" className={table.number}>
              {words.gaps.actual}
            </th>
            <th scope="col">{words.gaps.state}</th>
            <th scope="col">{words.side.cite}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map(({ measure, result }) => (
            <MeasureLine key={`${measure.id} ${measure.stage}`} measure={measure} result={result} />
          ))}
        </tbody>
      </table>
      {others.length === 0 ? null : (
        <p className={styles.quiet}>{words.gaps.notAsked(words.value.joinList(others))}</p>
      )}
    </Part>
  )
}
