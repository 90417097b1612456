import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import styles from './around.module.css'

/** What a person sees of a mistake of ours: what is safe, what to do, and a reference to report. */
export function Crashed({ thrown }: { readonly thrown: unknown }) {
  const { words } = useSpeech()
  const reference = thrown instanceof Error ? `window-${thrown.name}` : 'window'
  return (
    <div className={styles.alone}>
      <Notice tone="bad" title={words.app.crashed} live>
        <p>{words.app.crashedWhat(reference)}</p>
        <Button onClick={() => window.location.reload()}>{words.app.reload}</Button>
      </Notice>
    </div>
  )
}
