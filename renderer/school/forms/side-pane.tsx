import { useState } from 'react'
import { useSubject } from '#renderer/form/cell-focus.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Form } from '#shared/pack/pack.ts'
import { CellHelp } from './cell-help.tsx'
import { IndicatorHelp } from './indicator-help.tsx'
import { ProblemList } from './problem-list.tsx'
import { ReturnedPart } from './returned-part.tsx'
import styles from './side-pane.module.css'

/** Beside the fields: problems first, then what is known of the field at hand. */
export function SidePane({ form }: { readonly form: Form }) {
  const { words } = useSpeech()
  const [hidden, setHidden] = useState(false)
  const word = hidden ? words.form.showSide : words.form.hideSide
  return (
    <aside className={styles.pane} aria-label={words.form.side} data-hidden={hidden}>
      <button
        type="button"
        className={styles.fold}
        onClick={() => setHidden(!hidden)}
        aria-expanded={!hidden}
        title={word}
        aria-label={word}
      >
        <Icon name="right" />
      </button>
      {hidden ? null : (
        <div className={styles.inner} data-pane="side" tabIndex={-1}>
          <ReturnedPart form={form} />
          <ProblemList form={form} />
          <Help form={form} />
        </div>
      )}
    </aside>
  )
}

function Help({ form }: { readonly form: Form }) {
  const { words } = useSpeech()
  const subject = useSubject()
  return (
    <section className={styles.part} aria-label={words.side.help}>
      <h2>{words.side.help}</h2>
      {subject === undefined ? <p className={styles.quiet}>{words.side.nothing}</p> : null}
      {subject?.kind === 'cell' ? <CellHelp cell={subject.ref} /> : null}
      {subject?.kind === 'indicator' ? <IndicatorHelp form={form} id={subject.id} /> : null}
    </section>
  )
}
