import { useDesk } from '#renderer/desk/desk-context.tsx'
import { labelOf } from '#renderer/form/label-of.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import type { ToConfirm } from '#shared/contract/principal.ts'
import styles from './principal.module.css'

/** Each warning that stands: where, what the check says, and the reason that a person gave. */
export function RecordExceptions({ record }: { readonly record: ToConfirm }) {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const { reasons } = record
  if (reasons.length === 0) return null
  return (
    <>
      <h4>{words.principal.exceptions(reasons.length)}</h4>
      <ul className={styles.list}>
        {reasons.map(({ check, message, cell, text }) => (
          <li key={`${check} ${cell ?? ''} ${text}`}>
            {[
              ...(cell === undefined ? [] : [labelOf(desk, cell, say)]),
              message === undefined ? check : say(message),
            ].join('　')}
            <div className={styles.quiet}>{words.principal.because(text)}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
