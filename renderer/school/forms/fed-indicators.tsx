import { useContext } from 'react'
import { useCellFocus } from '#renderer/form/cell-focus.ts'
import { FeedsContext } from '#renderer/form/feeds-context.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './side-pane.module.css'

/** The indicators that a field feeds, each with the way to its explanation, also by keyboard. */
export function FedIndicators({ cell }: { readonly cell: string }) {
  const { words, say } = useSpeech()
  const focus = useCellFocus()
  const feeds = useContext(FeedsContext).get(cell)
  if (feeds === undefined) return null
  return (
    <>
      <span className={styles.quiet}>{words.side.feeds}</span>
      <ul className={styles.operands}>
        {[...feeds.main, ...feeds.also].map((indicator) => (
          <li key={indicator.id}>
            <button
              type="button"
              className={styles.operand}
              onClick={() => focus.set({ kind: 'indicator', id: indicator.id })}
            >
              <span>{`${indicator.id} ${say(indicator.title)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
