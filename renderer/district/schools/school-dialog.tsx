import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useOffice } from '#renderer/api/office-api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { RegisteredSchool, type SchoolLine } from '#shared/contract/office/schools.ts'
import styles from './schools.module.css'

interface SchoolDialogProps {
  /** The school that is changed; absent: a new one. */
  readonly before?: SchoolLine
  readonly onClose: () => void
}

/** One school of the register: entered, changed, closed or opened again. */
export function SchoolDialog({ before, onClose }: SchoolDialogProps) {
  const { words } = useSpeech()
  const { calls, office } = useOffice()
  const client = useQueryClient()
  const [school, setSchool] = useState<string>(before?.school ?? '')
  const [name, setName] = useState(before?.state === 'unlisted' ? '' : (before?.name ?? ''))
  const [township, setTownship] = useState(before?.township ?? '')
  const read = RegisteredSchool.safeParse({
    school: school.normalize('NFKC').replace(/\s/g, ''),
    name: name.trim(),
    ...(township.trim() === '' ? {} : { township: township.trim() }),
  })
  const done = async () => {
    await client.invalidateQueries({ queryKey: office.key() })
    onClose()
  }
  const save = useMutation({
    mutationFn: async () =>
      read.success ? calls.schools.save({ schools: [read.data], closing: false }) : undefined,
    onSuccess: done,
  })
  const close = useMutation({
    mutationFn: async () =>
      before === undefined ? undefined : calls.schools.close({ school: before.school }),
    onSuccess: done,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read.success) save.mutate()
  }
  const title = before === undefined ? words.schoolList.add : words.accounts.changing(before.name)
  return (
    <Dialog title={title} closeWord={words.app.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={words.schoolList.code}
          description={words.schoolList.codeRule}
          value={school}
          inputMode="numeric"
          readOnly={before !== undefined}
          onChange={(event) => setSchool(event.currentTarget.value)}
          data-autofocus={before === undefined}
        />
        <TextInput
          label={words.schoolList.name}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus={before !== undefined}
        />
        <TextInput
          label={words.accounts.townships}
          description={words.schoolList.townshipWhat}
          value={township}
          maxLength={30}
          onChange={(event) => setTownship(event.currentTarget.value)}
        />
        <FaultNotice thrown={save.error ?? close.error} />
        <div className={styles.foot}>
          {before?.state === 'active' ? (
            <Button variant="subtle" onClick={() => close.mutate()} loading={close.isPending}>
              {words.schoolList.close}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" disabled={!read.success} loading={save.isPending}>
            {before?.state === 'closed' ? words.schoolList.reopen : words.accounts.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
