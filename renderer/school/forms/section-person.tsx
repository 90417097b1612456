import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { useMe } from '#renderer/people/use-me.ts'
import { usePeople, working } from '#renderer/people/use-people.ts'
import type { SectionWord } from '#shared/contract/history.ts'
import type { Form } from '#shared/pack/pack.ts'
import { may } from '#shared/role.ts'
import styles from './section-fields.module.css'

interface SectionPersonProps {
  readonly form: Form
  readonly section: string
  readonly word: SectionWord | undefined
}

/** Who answers for the section; chosen by whoever keeps the workspace, where several people work. */
export function SectionPerson({ form, section, word }: SectionPersonProps) {
  const { words } = useSpeech()
  const desk = useDesk()
  const me = useMe()
  const people = working(usePeople())
  const { calls, school } = useApi()
  const client = useQueryClient()
  const assign = useMutation({
    mutationFn: (person: string) =>
      calls.school.people.assign({
        ...{ school: desk.school, form: form.key, section },
        ...(person === '' ? {} : { person }),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: school.filling.sections.key() }),
  })
  const responsible = word?.responsible
  if (people.length < 2) return null
  if (me === undefined || !may(me.role, 'keep-workspace')) {
    return responsible === undefined ? null : (
      <span className={styles.person}>{words.section.only(responsible.name)}</span>
    )
  }
  return (
    <label className={`${styles.person} no-print`}>
      {words.section.responsible}
      <select
        className="field"
        value={responsible?.id ?? ''}
        onChange={(event) => assign.mutate(event.currentTarget.value)}
      >
        <option value="">{words.section.anybody}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
