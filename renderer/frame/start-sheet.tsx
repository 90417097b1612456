import type { ReactNode } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './start-sheet.module.css'

interface StartSheetProps {
  readonly title: string
  readonly what?: string | undefined
  /** Between the brand and the title, e.g. the steps of a first run. */
  readonly above?: ReactNode
  /** False where the languages themselves are offered. */
  readonly hasLanguage?: boolean
  readonly children: ReactNode
}

/** The sheet on which everything before the work stands: one thing at a time, in the middle. */
export function StartSheet({ title, what, above, hasLanguage = true, children }: StartSheetProps) {
  const { words, language, setLanguage } = useSpeech()
  return (
    <div className={styles.ground}>
      <div className={styles.sheet}>
        <div className={styles.top}>
          <p className={styles.brand}>{words.app.title}</p>
          {hasLanguage ? (
            <button
              type="button"
              className={styles.language}
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
            >
              {words.app.otherLanguage}
            </button>
          ) : null}
        </div>
        {above}
        <h1>{title}</h1>
        {what === undefined ? null : <p className={styles.what}>{what}</p>}
        {children}
      </div>
    </div>
  )
}
