import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { RecoverPage } from './recover-page.tsx'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

/** Asks for the passphrase, or leads to the recovery sheet. */
export function UnlockPage({ folder }: { readonly folder: string }) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const [hasForgotten, setForgotten] = useState(false)
  const unlock = useMutation({
    mutationFn: () => calls.school.workspace.unlock({ passphrase }),
    onSuccess: () => client.invalidateQueries({ queryKey: school.key() }),
  })
  if (hasForgotten) return <RecoverPage onBack={() => setForgotten(false)} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock.mutate()
  }
  return (
    <StartPage title={words.unlock.title} what={`${words.setup.folder} ${folder}`}>
      <form className={styles.form} onSubmit={submit}>
        <PassphraseInput
          label={words.setup.passphrase}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoComplete="current-password"
          autoFocus
        />
        <FaultNotice thrown={unlock.error} />
        <div className={styles.acts}>
          <Button variant="subtle" onClick={() => setForgotten(true)}>
            {words.unlock.forgot}
          </Button>
          <Button type="submit" size="md" disabled={passphrase === ''} loading={unlock.isPending}>
            {words.unlock.act}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
