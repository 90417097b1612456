import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useGoToCell } from '#renderer/form/use-go-to-cell.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { useReturned } from '#renderer/proof/use-returned.ts'
import type { Form } from '#shared/pack/pack.ts'
import styles from './side-pane.module.css'

/** Why the district sent the form back, and what it says of which cell; nothing when it did not. */
export function ReturnedPart({ form }: { readonly form: Form }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const goToCell = useGoToCell()
  const word = useReturned(form.key)
  if (word === undefined) return null
  const { reason = '', remarks = [], only, until } = word
  return (
    <section className={styles.part} aria-label={words.side.returned} data-tone="bad">
      <h2>{words.side.returned}</h2>
      <p>{reason}</p>
      {until === undefined ? null : <p>{words.side.returnedUntil(until)}</p>}
      <p className={styles.quiet}>
        {only === true ? words.side.returnedOnly : words.side.returnedFree}
      </p>
      <ul className={styles.problems}>
        {remarks.map(({ cell, text }) => (
          <li key={`${cell} ${text}`} className={styles.remark}>
            <button type="button" className={styles.operand} onClick={() => goToCell(cell)}>
              {labelOf(desk, cell, say)}
            </button>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
