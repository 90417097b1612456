import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { operandsOf, readable } from '#renderer/form/explain.ts'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { placeOf } from '#shared/pack/place.ts'
import type { Place } from '#shared/pack/speech.ts'
import { CountedRows } from './counted-rows.tsx'
import { MissingCells } from './missing-cells.tsx'
import { OperandLine } from './operand-line.tsx'
import styles from './side-pane.module.css'

interface ExplanationProps {
  readonly expression: string
  /** Where it stands: names of its own form are said without it. */
  readonly at: Place
  /** The computed cell itself, of which the missing operands are asked. */
  readonly cell?: string
}

/** How a computed value comes about: the rule in words, and each value it rests on, one click away. */
export function Explanation({ expression, at, cell }: ExplanationProps) {
  const desk = useDesk()
  useDeskVersion()
  const { words, language } = useSpeech()
  const { pack } = desk.engine
  const goToCell = useGoToCell()
  const computed = cell === undefined ? undefined : desk.cell(cell).computed
  const missing =
    typeof computed === 'object' && computed.state === 'no_data' ? computed.missing : []
  return (
    <>
      <p className={styles.formula}>{readable(expression, at, pack, language)}</p>
      <span className={styles.quiet}>{words.side.operands}</span>
      <ul className={styles.operands}>
        {operandsOf(expression).map((name) => {
          const place = placeOf(pack, name)
          return place === undefined ? null : (
            <li key={name}>
              <OperandLine cell={name} place={place} onGo={() => goToCell(name)} />
            </li>
          )
        })}
      </ul>
      {cell === undefined ? null : <CountedRows cell={cell} />}
      <MissingCells cells={missing} />
    </>
  )
}
