import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import type { ScreenWords } from '#shared/words/words.ts'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

const recoverForm = (words: ScreenWords) =>
  z
    .object({
      recovery: z.string().trim().min(1, words.setup.needed).max(200),
      passphrase: z.string().min(8, words.setup.tooShort).max(200),
      again: z.string(),
    })
    .refine((form) => form.again === form.passphrase, {
      path: ['again'],
      message: words.setup.different,
    })
type RecoverForm = z.infer<ReturnType<typeof recoverForm>>

/** Opens with the recovery sheet and sets a new passphrase. */
export function RecoverPage({ onBack }: { readonly onBack: () => void }) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const { register, handleSubmit, formState } = useForm<RecoverForm>({
    resolver: zodResolver(recoverForm(words)),
    defaultValues: { recovery: '', passphrase: '', again: '' },
  })
  const recover = useMutation({
    mutationFn: ({ recovery, passphrase }: RecoverForm) =>
      calls.school.workspace.recover({ recovery, passphrase }),
    onSuccess: () => client.invalidateQueries({ queryKey: school.key() }),
  })
  const { errors } = formState
  return (
    <StartPage title={words.recovery.open} what={words.recovery.openWhat}>
      <form
        className={styles.form}
        onSubmit={handleSubmit((form) => recover.mutate(form))}
        noValidate
      >
        <Textarea
          label={words.recovery.sheetText}
          rows={3}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          error={errors.recovery?.message}
          {...register('recovery')}
        />
        <PassphraseInput
          label={words.setup.newPassphrase}
          description={words.setup.passphraseWhat}
          autoComplete="new-password"
          error={errors.passphrase?.message}
          {...register('passphrase')}
        />
        <PassphraseInput
          label={words.setup.passphraseAgain}
          autoComplete="new-password"
          error={errors.again?.message}
          {...register('again')}
        />
        <FaultNotice thrown={recover.error} />
        <div className={styles.acts}>
          <Button variant="subtle" onClick={onBack}>
            {words.unlock.remembered}
          </Button>
          <Button type="submit" size="md" loading={recover.isPending}>
            {words.recovery.openAct}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
