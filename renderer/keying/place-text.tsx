import { useSpeech } from '#renderer/language/language.tsx'
import type { Checked } from './checks.ts'
import styles from './keying.module.css'

/** What is wrong with a text: that it cannot be taken over, or what the form says of the value. */
export function PlaceText({ text, checked }: { readonly text: string; readonly checked: Checked }) {
  const { words, say } = useSpeech()
  if (text.trim() === '') return null
  const [problem] = checked.problems
  return (
    <>
      {checked.fits ? null : <span className={styles.problem}>{words.keying.unread}</span>}
      {problem === undefined ? null : (
        <span className={styles.problem} data-severity={problem.severity}>
          {say(problem.message)}
        </span>
      )}
    </>
  )
}
