import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { Login, NewPassword } from '#shared/contract/office/accounts.ts'
import styles from './sign-in.module.css'

/** A code that was given, and the password that the person chooses with it, typed twice. */
export function ChoosePasswordForm({ onBack }: { readonly onBack: () => void }) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const [login, setLogin] = useState('')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const choose = useMutation({
    mutationFn: () => calls.session.choosePassword({ login, code, password }),
    onSuccess: () => client.invalidateQueries({ queryKey: office.key() }),
  })
  const isGood = NewPassword.safeParse(password).success
  const isReady = Login.safeParse(login).success && code !== '' && isGood && again === password
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) choose.mutate()
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
      <TextInput
        label={words.signIn.code}
        description={words.signIn.codeWhat}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
      />
      <PassphraseInput
        label={words.signIn.newPassword}
        description={words.signIn.passwordRule}
        error={password !== '' && !isGood ? words.signIn.passwordWeak : undefined}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
      />
      <PassphraseInput
        label={words.signIn.again}
        error={again !== '' && again !== password ? words.signIn.differs : undefined}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password"
      />
      <FaultNotice thrown={choose.error} />
      <div className={styles.acts}>
        <Button variant="subtle" onClick={onBack}>
          {words.app.back}
        </Button>
        <Button type="submit" size="md" disabled={!isReady} loading={choose.isPending}>
          {words.signIn.chooseAct}
        </Button>
      </div>
    </form>
  )
}
