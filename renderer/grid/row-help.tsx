import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSubject } from '#renderer/form/cell-focus.ts'
import { CitationLine } from '#renderer/form/citation-line.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { placeOf } from '#shared/pack/place.ts'
import styles from './row-pane.module.css'

/** Under the form of a row: what the field at hand means, an example, and where the rule stands. */
export function RowHelp() {
  const desk = useDesk()
  const { words, say } = useSpeech()
  const subject = useSubject()
  const place = subject?.kind === 'cell' ? placeOf(desk.engine.pack, subject.ref) : undefined
  if (place === undefined || place.kind === 'register') {
    return <footer className={styles.help}>{words.grid.rowFormHint}</footer>
  }
  const { field } = place
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard too
    <footer className={styles.help} tabIndex={0}>
      <p>
        <strong>{say(field.label)}</strong>
        {field.help === undefined ? null : ` ${say(field.help)}`}
      </p>
      {field.example === undefined ? null : (
        <p>
          <span className={styles.word}>{words.side.example}</span> {say(field.example)}
        </p>
      )}
      <CitationLine cite={field.cite} />
    </footer>
  )
}
