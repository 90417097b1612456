import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { FingerprintCode } from '#renderer/proof/fingerprint-code.tsx'
import { FingerprintText } from '#renderer/proof/fingerprint-text.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { Part } from '#renderer/ui/page.tsx'
import type { PrincipalKey } from '#shared/contract/principal.ts'
import styles from './principal.module.css'

interface KeyPartProps {
  readonly known: PrincipalKey | undefined
  readonly isPrincipal: boolean
}

/** The principal's key with its fingerprint for the county; a first or a new one is made here. */
export function KeyPart({ known, isPrincipal }: KeyPartProps) {
  const { words } = useSpeech()
  const [isRenewing, setRenewing] = useState(false)
  const say = words.principal
  return (
    <Part title={say.key}>
      <div className={styles.stack}>
        {known === undefined ? <Notice tone="warn" title={say.keyMissing} /> : null}
        {known === undefined ? null : (
          <>
            <Notice
              tone={known.standing === 'approved' ? 'good' : 'warn'}
              title={say.standing[known.standing]}
            />
            <p className={styles.quiet}>{say.readOut}</p>
            <div className={styles.pair}>
              <FingerprintText text={known.fingerprint} />
              <FingerprintCode whose="principal" fingerprint={known.fingerprint} />
            </div>
          </>
        )}
        {isPrincipal && (known === undefined || isRenewing) ? (
          <MakeKey onMade={() => setRenewing(false)} />
        ) : null}
        {isPrincipal && known !== undefined && !isRenewing ? (
          <div>
            <Button variant="default" onClick={() => setRenewing(true)}>
              {say.renew}
            </Button>
          </div>
        ) : null}
      </div>
    </Part>
  )
}

/** A passphrase of the principal's own, typed twice. */
function MakeKey({ onMade }: { readonly onMade: () => void }) {
  const desk = useDesk()
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const make = useMutation({
    mutationFn: () => calls.school.principal.make({ school: desk.school, passphrase }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: school.principal.key.key() })
      await client.invalidateQueries({ queryKey: school.principal.waiting.key() })
      onMade()
    },
  })
  const say = words.principal
  const isGood = passphrase.length >= 8 && passphrase === again
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood) make.mutate()
      }}
    >
      <FaultNotice thrown={make.error} />
      <PassphraseInput
        label={say.newPassphrase}
        description={say.newPassphraseWhat}
        autoComplete="new-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PassphraseInput
        label={say.passphraseAgain}
        autoComplete="new-password"
        value={again}
        error={again.length >= passphrase.length && again !== passphrase ? say.differs : undefined}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <div className={styles.end}>
        <Button
          type="submit"
          size="md"
          leftSection={<Icon name="seal" />}
          disabled={!isGood}
          loading={make.isPending}
        >
          {say.make}
        </Button>
      </div>
    </form>
  )
}
