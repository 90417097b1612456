import { zodResolver } from '@hookform/resolvers/zod'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { PassphraseInput } from '#renderer/people/passphrase-input.tsx'
import type { ScreenWords } from '#shared/words/words.ts'
import { KindChoice } from './kind-choice.tsx'
import styles from './setup.module.css'
import { StartPage } from './start-page.tsx'

const createForm = (words: ScreenWords) =>
  z
    .object({
      name: z.string().trim().min(1, words.setup.needed).max(30),
      role: z.enum(['clerk', 'principal']),
      kind: z.enum(['real', 'test']),
      passphrase: z.string().min(8, words.setup.tooShort).max(200),
      again: z.string(),
    })
    .refine((form) => form.again === form.passphrase, {
      path: ['again'],
      message: words.setup.different,
    })
type CreateForm = z.infer<ReturnType<typeof createForm>>

interface CreatePageProps {
  readonly folder: string
  readonly onBack: () => void
  /** Gets the recovery sheet, which is shown this once. */
  readonly onCreated: (recovery: readonly string[]) => void
}

/** Makes the encrypted workspace: person, purpose, passphrase twice. */
export function CreatePage({ folder, onBack, onCreated }: CreatePageProps) {
  const { words } = useSpeech()
  const { calls } = useApi()
  const { register, handleSubmit, formState } = useForm<CreateForm>({
    resolver: zodResolver(createForm(words)),
    defaultValues: { name: '', role: 'clerk', kind: 'real', passphrase: '', again: '' },
  })
  const create = useMutation({
    mutationFn: ({ name, role, kind, passphrase }: CreateForm) =>
      calls.school.workspace.create({ kind, passphrase, person: { name, role } }),
    onSuccess: ({ recovery }) => onCreated(recovery),
  })
  const { errors } = formState
  return (
    <StartPage title={words.setup.create} what={words.setup.createWhat} step="account">
      <form
        className={styles.form}
        onSubmit={handleSubmit((form) => create.mutate(form))}
        noValidate
      >
        <p className={styles.quiet}>{`${words.setup.folder} ${folder}`}</p>
        <div className={styles.two}>
          <TextInput
            label={words.setup.person}
            autoComplete="off"
            autoFocus
            error={errors.name?.message}
            {...register('name')}
          />
          <NativeSelect
            label={words.setup.personRole}
            data={[
              { value: 'clerk', label: words.role.clerk },
              { value: 'principal', label: words.role.principal },
            ]}
            {...register('role')}
          />
        </div>
        <KindChoice register={register('kind')} />
        <PassphraseInput
          label={words.setup.passphrase}
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
        <FaultNotice thrown={create.error} />
        <div className={styles.acts}>
          <Button variant="subtle" onClick={onBack}>
            {words.app.back}
          </Button>
          <Button type="submit" size="md" loading={create.isPending}>
            {words.setup.act}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
