import { Fragment } from 'react'
import { useArrivals } from '#renderer/arrivals/use-arrivals.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { Part } from '#renderer/ui/page.tsx'
import { FoundReplies } from './found-replies.tsx'
import styles from './replies.module.css'

/** Replies that came from sticks by themselves while the program runs, newest first. */
export function ArrivedReplies() {
  const { words } = useSpeech()
  const arrivals = useArrivals()
  if (arrivals.length === 0) return null
  return (
    <Part title={words.arrivals.title}>
      {[...arrivals].reverse().map(({ no, folder, at, replies }) => (
        <Fragment key={no}>
          <p className={styles.from} role="status">
            {words.arrivals.from(folder, momentOf(at))}
          </p>
          <FoundReplies replies={replies} />
        </Fragment>
      ))}
    </Part>
  )
}
