import { Button } from '@mantine/core'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { SeriesNotice } from '#renderer/series/series-notice.tsx'
import type { SeriesWord } from '#renderer/series/use-series.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Part } from '#renderer/ui/page.tsx'
import styles from './principal.module.css'
import type { Signing } from './use-sign.ts'

interface SignPartProps {
  /** How many records the page shows: these are signed, or nothing is. */
  readonly count: number
  readonly signing: Signing
  readonly series: SeriesWord
  /** Signing packs something new, for which the series has to go on. */
  readonly packs: boolean
}

/** The principal's own passphrase, and the act. */
export function SignPart({ count, signing, series, packs }: SignPartProps) {
  const { words } = useSpeech()
  const { sign, passphrase, setPassphrase } = signing
  const say = words.principal
  const mustAgree = packs && series.isOpen
  const isReady = passphrase !== '' && !mustAgree && !sign.isPending
  return (
    <Part title={say.sign}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) sign.mutate()
        }}
      >
        {packs ? <SeriesNotice series={series} /> : null}
        <p>{say.signWhat(count)}</p>
        <PassphraseInput
          label={say.passphrase}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <div className={styles.end}>
          {mustAgree ? <span className={styles.quiet}>{say.needSeries}</span> : null}
          <Button
            type="submit"
            size="md"
            leftSection={<Icon name="seal" />}
            disabled={!isReady}
            loading={sign.isPending}
          >
            {say.act}
          </Button>
        </div>
      </form>
    </Part>
  )
}
