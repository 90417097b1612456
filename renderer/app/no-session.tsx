import styles from '#renderer/frame/around.module.css'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'

/** The address's start token was used before or is of an earlier start. */
export function NoSession() {
  const { words } = useSpeech()
  return (
    <div className={styles.alone}>
      <Notice tone="warn" title={words.app.noSession} live>
        <p>{words.app.noSessionWhat}</p>
      </Notice>
    </div>
  )
}
