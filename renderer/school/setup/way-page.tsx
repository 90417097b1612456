import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

export type Way = 'invitation' | 'hand'

/** Whether the county's invitation is at hand, or the school is set up without it for now. */
export function WayPage({ onWay }: { readonly onWay: (way: Way) => void }) {
  const { words } = useSpeech()
  return (
    <StartPage title={words.firstRun.way} what={words.firstRun.wayWhat} step="school">
      <section className={styles.welcome}>
        <p className={styles.what}>{words.firstRun.invitationWhat}</p>
        <Button size="md" onClick={() => onWay('invitation')}>
          {words.firstRun.invitation}
        </Button>
      </section>
      <section className={styles.welcome}>
        <p className={styles.what}>{words.firstRun.handWhat}</p>
        <Button size="md" variant="default" onClick={() => onWay('hand')}>
          {words.firstRun.hand}
        </Button>
      </section>
    </StartPage>
  )
}
