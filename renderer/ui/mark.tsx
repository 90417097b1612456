import { Icon, type IconName } from './icon.tsx'
import styles from './mark.module.css'

export type Tone = 'met' | 'near' | 'bad' | 'none' | 'unsure' | 'plain'

interface MarkProps {
  readonly tone: Tone
  readonly icon: IconName
  readonly word: string
  /** Quiet marks have no ground: for dense places such as table cells. */
  readonly quiet?: boolean
  readonly title?: string
  /** Said aloud after the word where there is no room to write it. */
  readonly said?: string
}

/** A state: always icon, word and colour together, so that it reads in grey and aloud. */
export function Mark({ tone, icon, word, quiet = false, title, said }: MarkProps) {
  return (
    <span className={styles.mark} data-tone={tone} data-quiet={quiet} title={title}>
      <Icon name={icon} size={14} />
      <span>{word}</span>
      {said === undefined ? null : <span className="hidden-text">{said}</span>}
    </span>
  )
}
