import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import styles from './people.module.css'

interface PeopleDialogProps {
  readonly title: string
  readonly act: string
  /** What the act does; undefined while something is still missing. */
  readonly run: (() => Promise<unknown>) | undefined
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A question about a person: it stays open until the services have done what was asked. */
export function PeopleDialog({ title, act, run, onClose, children }: PeopleDialogProps) {
  const { words } = useSpeech()
  const { school } = useApi()
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: async () => run?.(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: school.people.key() })
      await client.invalidateQueries({ queryKey: school.workspace.status.key() })
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (run !== undefined) doing.mutate()
  }
  return (
    <Dialog title={title} closeWord={words.app.close} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <FaultNotice thrown={doing.error} />
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {words.app.cancel}
          </Button>
          <Button type="submit" disabled={run === undefined} loading={doing.isPending}>
            {act}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
