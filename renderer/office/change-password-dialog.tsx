import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { NewPassword } from '#shared/contract/office/accounts.ts'
import styles from './sign-in.module.css'

/** Another password for whoever is signed in; it signs the person out everywhere else. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = useSpeech()
  const { calls } = useOffice()
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const change = useMutation({
    mutationFn: () => calls.session.changePassword({ old, password }),
    onSuccess: onClose,
  })
  const isGood = NewPassword.safeParse(password).success
  const isReady = old !== '' && isGood && again === password
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) change.mutate()
  }
  return (
    <Dialog title={words.signIn.change} closeWord={words.app.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <PassphraseInput
          label={words.signIn.oldPassword}
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
          autoComplete="current-password"
          data-autofocus
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
        <FaultNotice thrown={change.error} />
        <div className={styles.acts}>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" disabled={!isReady} loading={change.isPending}>
            {words.signIn.change}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
