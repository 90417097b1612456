import type { ReactNode } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import type { WorkspaceKind } from '#shared/ids.ts'
import styles from './around.module.css'

interface BandedProps {
  readonly kind: WorkspaceKind
  readonly children: ReactNode
}

/** A test workspace says so above every screen and on every sheet. */
export function Banded({ kind, children }: BandedProps) {
  const { words } = useSpeech()
  return (
    <div className={styles.banded}>
      {kind === 'test' ? <p className={styles.band}>{words.app.testBand}</p> : null}
      <div className={styles.below}>{children}</div>
    </div>
  )
}
