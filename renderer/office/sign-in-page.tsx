import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { StartSheet } from '#renderer/frame/start-sheet.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import type { Office } from '#shared/contract/office/session.ts'
import { ChoosePasswordForm } from './choose-password-form.tsx'
import styles from './sign-in.module.css'

/** Login and password, or a code with which a password is chosen. */
export function SignInPage({ office }: { readonly office: Office }) {
  const { words } = useSpeech()
  const [hasCode, setHasCode] = useState(false)
  return (
    <StartSheet
      title={hasCode ? words.signIn.choose : words.signIn.title}
      what={`${office.name} ${office.region}`}
    >
      {hasCode ? (
        <ChoosePasswordForm onBack={() => setHasCode(false)} />
      ) : (
        <SignInForm onCode={() => setHasCode(true)} />
      )}
    </StartSheet>
  )
}

function SignInForm({ onCode }: { readonly onCode: () => void }) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => calls.session.signIn({ login, password }),
    onSuccess: () => client.invalidateQueries({ queryKey: office.key() }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={words.signIn.login}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        autoComplete="username"
        autoFocus
      />
      <PassphraseInput
        label={words.signIn.password}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
      />
      <FaultNotice thrown={signIn.error} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onCode}>
          {words.signIn.haveCode}
        </Button>
        <Button
          type="submit"
          size="md"
          disabled={login === '' || password === ''}
          loading={signIn.isPending}
        >
          {words.signIn.act}
        </Button>
      </div>
    </form>
  )
}
