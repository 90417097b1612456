import type { ReactNode } from 'react'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './setup.module.css'
import { type SetupStep, SetupSteps } from './setup-steps.tsx'

interface StartPageProps {
  readonly title: string
  readonly what?: string
  /** In the first run, the step at hand. */
  readonly step?: SetupStep | undefined
  /** False where the languages themselves are offered. */
  readonly hasLanguage?: boolean
  readonly children: ReactNode
}

/** The sheet on which everything before the work stands: one thing at a time, in the middle. */
export function StartPage({ title, what, step, hasLanguage = true, children }: StartPageProps) {
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
        {step === undefined ? null : <SetupSteps at={step} />}
        <h1>{title}</h1>
        {what === undefined ? null : <p className={styles.what}>{what}</p>}
        {children}
      </div>
    </div>
  )
}
