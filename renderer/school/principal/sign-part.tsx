import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { workHref } from '#renderer/form/hrefs.ts'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { SeriesNotice } from '#renderer/series/series-notice.tsx'
import type { SeriesWord } from '#renderer/series/use-series.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { Sha256 } from '#shared/ids.ts'
import styles from './principal.module.css'

interface SignPartProps {
  /** The records that the page shows: these are signed, or nothing is. */
  readonly shown: readonly Sha256[]
  readonly series: SeriesWord
  /** Signing packs something new, for which the series has to go on. */
  readonly packs: boolean
}

/** The principal's own passphrase, and the act; it is forgotten as soon as it was used. */
export function SignPart({ shown, series, packs }: SignPartProps) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const sign = useMutation({
    mutationFn: () =>
      calls.school.principal.sign({
        school: desk.school,
        passphrase,
        shown: [...shown],
        new_series: [...series.agreed],
      }),
    onSettled: async () => {
      setPassphrase('')
      await client.invalidateQueries({ queryKey: school.principal.waiting.key() })
      await client.invalidateQueries({ queryKey: school.principal.signed.key() })
      await client.invalidateQueries({ queryKey: school.handing.key() })
      await client.invalidateQueries({ queryKey: school.proof.key() })
    },
  })
  const say = words.principal
  const mustAgree = packs && series.isOpen
  const isReady = passphrase !== '' && !mustAgree && shown.length > 0
  return (
    <Part title={say.sign}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) sign.mutate()
        }}
      >
        {sign.isSuccess ? (
          <Notice tone="good" title={say.signed} live>
            <Link href={workHref(desk, 'hand-in')}>{say.toHandIn}</Link>
          </Notice>
        ) : null}
        <FaultNotice thrown={sign.error} />
        {packs ? <SeriesNotice series={series} /> : null}
        <p>{say.signWhat(shown.length)}</p>
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
