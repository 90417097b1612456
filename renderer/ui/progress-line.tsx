import type { ReactNode } from 'react'
import styles from './progress-line.module.css'

interface ProgressLineProps {
  readonly word: string
  /** From 0 to 1; undefined while nobody knows. */
  readonly part: number | undefined
  /** In figures, at the end of the line. */
  readonly children?: ReactNode
}

/** How far something has come: in words, in figures and as a bar. */
export function ProgressLine({ word, part, children }: ProgressLineProps) {
  return (
    <div className={styles.line}>
      <span role="status">{word}</span>
      <span className={styles.figures}>{children}</span>
      <progress aria-label={word} {...(part === undefined ? {} : { value: part, max: 1 })} />
    </div>
  )
}
