import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { ProgressLine } from '#renderer/ui/progress-line.tsx'
import { shownSize } from '#renderer/ui/size.ts'
import type { HandingProgress } from '#shared/contract/handing.ts'
import type { ScreenWords } from '#shared/words/words.ts'
import type { Writing } from './use-write.ts'
import styles from './writing.module.css'

/** While a stick is written to: how far it has come, and the way to stop it. */
export function WriteCourse({ writing }: { readonly writing: Writing }) {
  const { words } = useSpeech()
  const { progress, isPending, isStopping, stop } = writing
  if (!isPending) return null
  return (
    <div className={styles.course}>
      <ProgressLine word={wordOf(words, progress)} part={partOf(progress)}>
        {progress === null || progress.bytes.total === 0
          ? null
          : words.writing.bytes(shownSize(progress.bytes.done), shownSize(progress.bytes.total))}
      </ProgressLine>
      <p className={styles.quiet}>{words.writing.keepIn}</p>
      <Button variant="default" disabled={isStopping} onClick={stop}>
        {isStopping ? words.writing.stopping : words.writing.stop}
      </Button>
    </div>
  )
}

function wordOf(words: ScreenWords, progress: HandingProgress | null): string {
  if (progress === null || progress.phase === 'packing') return words.writing.packing
  const { done, total } = progress.files
  return progress.phase === 'writing'
    ? words.writing.writing(Math.min(done + 1, total), total)
    : words.writing.checking(total)
}

/** Each byte goes over the cable three times: written, read back, and once more at the end. */
export function partOf(progress: HandingProgress | null): number | undefined {
  if (progress === null || progress.bytes.total === 0) return undefined
  const part = progress.bytes.done / progress.bytes.total
  return progress.phase === 'checking' ? (2 + part) / 3 : (2 * part) / 3
}
