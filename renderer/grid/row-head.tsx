import { useSpeech } from '#renderer/language/language.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import styles from './register-grid.module.css'
import type { RowStanding } from './row-standing.ts'

interface RowHeadProps {
  readonly index: number
  readonly width: number
  readonly caption: string
  readonly standing: RowStanding | undefined
  readonly to: string | undefined
  readonly isNew: boolean
  readonly isSealed: boolean
  readonly isBlank: boolean
}

const looks = {
  error: ['bad', 'error'],
  warning: ['near', 'warning'],
  blank: ['none', 'blank'],
  archived: ['none', 'archive'],
  new: ['accent', 'add'],
  sealed: ['none', 'seal'],
} as const

/** The number of a row and how it stands: a press picks the whole row. */
export function RowHead(props: RowHeadProps) {
  const { index, width, caption, standing, to, isNew, isSealed, isBlank } = props
  const { words } = useSpeech()
  if (isBlank) {
    return (
      <th scope="row" className={styles.rowHead} style={{ width }}>
        <Icon name="add" size={14} />
        <span className="hidden-text">{words.grid.newRow}</span>
      </th>
    )
  }
  const kept = isSealed ? 'sealed' : isNew ? 'new' : undefined
  const state = to === undefined ? (standing ?? kept) : 'archived'
  const word = {
    error: words.side.error,
    warning: words.side.warning,
    blank: words.form.requiredEmpty,
    archived: words.register.archivedSince(to ?? ''),
    new: words.grid.added,
    sealed: words.register.sealedRow,
  }
  return (
    <th
      scope="row"
      className={styles.rowHead}
      style={{ width }}
      data-tone={state === undefined ? undefined : looks[state][0]}
      title={state === undefined ? words.grid.pickRow(caption) : word[state]}
    >
      <span className={styles.order}>{index + 1}</span>
      {state === undefined ? null : (
        <>
          <Icon name={looks[state][1]} size={13} />
          <span className="hidden-text">{word[state]}</span>
        </>
      )}
    </th>
  )
}
