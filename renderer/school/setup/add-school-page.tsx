import { zodResolver } from '@hookform/resolvers/zod'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { useApi } from '#renderer/api/api.tsx'
import { FaultNotice } from '#renderer/fault/fault-notice.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { SchoolCode } from '#shared/ids.ts'
import type { ScreenWords } from '#shared/words/words.ts'
import styles from './setup.module.css'
import type { SetupStep } from './setup-steps.tsx'
import { StartPage } from './start-page.tsx'

const schoolForm = (words: ScreenWords) =>
  z.object({
    code: z
      .string()
      .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
      .refine((text) => SchoolCode.safeParse(text).success, words.school.codeWrong),
    name: z.string().trim().min(2, words.school.nameWrong).max(60, words.school.nameWrong),
  })
type SchoolForm = z.infer<ReturnType<typeof schoolForm>>

interface AddSchoolPageProps {
  readonly step?: SetupStep
  /** The school that the county has invited: its code needs no typing. */
  readonly invited?: SchoolCode | undefined
  readonly onAdded: (school: SchoolCode) => void
  /** Absent where there is nowhere to go back to. */
  readonly onBack?: () => void
  /** Leads to the sample schools, where there are any. */
  readonly onSample?: () => void
}

/** A school for which this computer fills forms. */
export function AddSchoolPage({ step, invited, onAdded, onBack, onSample }: AddSchoolPageProps) {
  const { words } = useSpeech()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const { register, handleSubmit, formState } = useForm<SchoolForm>({
    resolver: zodResolver(schoolForm(words)),
    defaultValues: { code: invited ?? '', name: '' },
  })
  const add = useMutation({
    mutationFn: ({ code, name }: SchoolForm) =>
      calls.school.schools.add({ code: SchoolCode.parse(code), name }),
    onSuccess: async ({ code }) => {
      await client.invalidateQueries({ queryKey: school.schools.key() })
      onAdded(code)
    },
  })
  const { errors } = formState
  return (
    <StartPage title={words.school.add} what={words.school.addWhat} step={step}>
      <form className={styles.form} onSubmit={handleSubmit((form) => add.mutate(form))} noValidate>
        <TextInput
          label={words.school.code}
          description={words.school.codeWhat}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          error={errors.code?.message}
          {...register('code')}
        />
        <TextInput
          label={words.school.name}
          description={words.school.nameWhat}
          autoComplete="off"
          error={errors.name?.message}
          {...register('name')}
        />
        <FaultNotice thrown={add.error} />
        <div className={styles.acts}>
          {onBack === undefined ? null : (
            <Button variant="subtle" onClick={onBack}>
              {words.app.back}
            </Button>
          )}
          {onSample === undefined ? null : (
            <Button variant="default" size="md" onClick={onSample}>
              {words.firstRun.sample}
            </Button>
          )}
          <Button type="submit" size="md" loading={add.isPending}>
            {words.school.act}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
