import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './side-pane.module.css'

const shown = 12

/** What must be filled in before a value can be computed, each one click away. */
export function MissingCells({ cells }: { readonly cells: readonly string[] }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  if (cells.length === 0) return null
  return (
    <>
      <span className={styles.quiet}>{words.side.missing}</span>
      <ul className={styles.operands}>
        {cells.slice(0, shown).map((cell) => (
          <li key={cell}>
            <button type="button" className={styles.operand} onClick={() => goToCell(cell)}>
              <span>{labelOf(desk, cell, say)}</span>
            </button>
          </li>
        ))}
      </ul>
      {cells.length > shown ? (
        <span className={styles.quiet}>{words.side.missingMore(cells.length - shown)}</span>
      ) : null}
    </>
  )
}
