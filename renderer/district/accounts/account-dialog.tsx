import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { type AccountLine, GivenName, Login, Townships } from '#shared/contract/office/accounts.ts'
import { readTownships, townshipText } from '#shared/office/township-list.ts'
import { OfficeRole } from '#shared/role.ts'
import styles from './accounts.module.css'
import { CodeShown } from './code-shown.tsx'

interface AccountDialogProps {
  /** The account that is changed; absent: a new one. */
  readonly before?: AccountLine
  readonly onClose: () => void
}

/** Name, role and townships of a person; a new one gets a code to choose a password with. */
export function AccountDialog({ before, onClose }: AccountDialogProps) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const [login, setLogin] = useState(before?.login ?? '')
  const [name, setName] = useState(before?.name ?? '')
  const [role, setRole] = useState<OfficeRole>(before?.role ?? 'reviewer')
  const [townships, setTownships] = useState(townshipText(before?.townships ?? null))
  const read = {
    login: Login.safeParse(login),
    name: GivenName.safeParse(name),
    townships: Townships.safeParse(readTownships(townships)),
  }
  const doing = useMutation({
    mutationFn: async () => {
      if (!read.login.success || !read.name.success || !read.townships.success) return undefined
      const wanted = { name: read.name.data, role, townships: read.townships.data }
      if (before === undefined) return calls.accounts.add({ login: read.login.data, ...wanted })
      await calls.accounts.change({ account: before.account, ...wanted })
      return undefined
    },
    onSuccess: async (given) => {
      await client.invalidateQueries({ queryKey: office.accounts.key() })
      if (given === undefined) onClose()
    },
  })
  const title = before === undefined ? words.accounts.add : words.accounts.changing(before.name)
  const isReady = read.login.success && read.name.success && read.townships.success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) doing.mutate()
  }
  if (doing.data !== undefined) {
    return <CodeShown title={title} login={login} given={doing.data} onClose={onClose} />
  }
  return (
    <Dialog title={title} closeWord={words.app.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={words.accounts.name}
          value={name}
          maxLength={30}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {before === undefined ? (
          <TextInput
            label={words.signIn.login}
            description={words.accounts.loginRule}
            error={login !== '' && !read.login.success ? words.accounts.loginRule : undefined}
            value={login}
            maxLength={40}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
        ) : null}
        <NativeSelect
          label={words.accounts.role}
          description={words.accounts.roleWhat[role]}
          value={role}
          onChange={(event) => setRole(OfficeRole.parse(event.currentTarget.value))}
          data={OfficeRole.options.map((value) => ({ value, label: words.role[value] }))}
        />
        {role === 'administrator' ? null : (
          <TextInput
            label={words.accounts.townships}
            description={words.accounts.townshipsWhat}
            value={townships}
            onChange={(event) => setTownships(event.currentTarget.value)}
          />
        )}
        <FaultNotice thrown={doing.error} />
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" disabled={!isReady} loading={doing.isPending}>
            {before === undefined ? words.accounts.add : words.accounts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
