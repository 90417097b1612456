import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

export type Way = 'invitation' | 'hand' | 'sample'

interface WayPageProps {
  /** Whether invented schools may be opened: in a test workspace. */
  readonly hasSamples: boolean
  readonly onWay: (way: Way) => void
}

/** Whether the county's invitation is at hand, the school is set up without it, or a sample is looked at. */
export function WayPage({ hasSamples, onWay }: WayPageProps) {
  const { words } = useSpeech()
  return (
    <StartPage title={words.firstRun.way} what={words.firstRun.wayWhat} step="school">
      <section className={styles.welcome}>
        <p className={styles.quiet}>{words.firstRun.invitationWhat}</p>
        <Button size="md" onClick={() => onWay('invitation')}>
          {words.firstRun.invitation}
        </Button>
      </section>
      <section className={styles.welcome}>
        <p className={styles.quiet}>{words.firstRun.handWhat}</p>
        <Button size="md" variant="default" onClick={() => onWay('hand')}>
          {words.firstRun.hand}
        </Button>
      </section>
      {hasSamples ? (
        <section className={styles.welcome}>
          <p className={styles.quiet}>{words.firstRun.sampleWhat}</p>
          <Button size="md" variant="default" onClick={() => onWay('sample')}>
            {words.firstRun.sample}
          </Button>
        </section>
      ) : null}
    </StartPage>
  )
}
