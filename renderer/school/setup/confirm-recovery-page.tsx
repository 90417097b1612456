import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { RecoverySheet } from './recovery-sheet.tsx'
import styles from './setup.module.css'
import type { SetupStep } from './setup-steps.tsx'
import { StartPage } from './start-page.tsx'

/** Asks one group of the recovery sheet back, so that the sheet really exists on paper. */
export function ConfirmRecoveryPage({
  step,
  onDone,
}: {
  readonly step?: SetupStep
  readonly onDone: () => void
}) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [text, setText] = useState('')
  const question = useQuery({
    ...school.workspace.recoveryQuestion.queryOptions({ input: {} }),
    // The same question until the page is left: another one while a person types would confuse.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const confirm = useMutation({
    mutationFn: (group: number) => calls.school.workspace.confirmRecovery({ group, text }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: school.workspace.status.key() })
      onDone()
    },
  })
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const sheet = useMutation({ mutationFn: () => calls.school.workspace.recoverySheet({}) })
  const group = question.data?.group
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (group !== undefined) confirm.mutate(group)
  }
  if (sheet.data !== undefined) {
    return (
      <RecoverySheet
        recovery={sheet.data.recovery}
        folder={status.data?.folder ?? ''}
        step={step}
        onDone={sheet.reset}
      />
    )
  }
  return (
    <StartPage
      title={words.recovery.check}
      step={step}
      {...(group === undefined ? {} : { what: words.recovery.checkWhat(group) })}
    >
      <form className={styles.form} onSubmit={submit}>
        {group === undefined ? null : (
          <TextInput
            label={words.recovery.group(group)}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            autoFocus
          />
        )}
        <FaultNotice thrown={question.error ?? sheet.error ?? confirm.error} />
        <div className={styles.acts}>
          <Button variant="subtle" onClick={onDone}>
            {words.recovery.later}
          </Button>
          <Button variant="subtle" loading={sheet.isPending} onClick={() => sheet.mutate()}>
            {words.recovery.again}
          </Button>
          <Button type="submit" size="md" disabled={text.trim() === ''} loading={confirm.isPending}>
            {words.recovery.checkAct}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
