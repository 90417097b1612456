import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk, useDeskVersion } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { Mark } from '#renderer/ui/mark.tsx'
import type { Form } from '#shared/pack/pack.ts'

/** Draft, sealed, or changed since it was sealed. */
export function FormState({ form }: { readonly form: Form }) {
  const desk = useDesk()
  useDeskVersion()
  const { words } = useSpeech()
  const { school } = useApi()
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  if (desk.sealedUnchanged().has(form.key)) {
    return <Mark tone="met" icon="seal" word={words.forms.sealed} />
  }
  const wasSealed = records.data?.some(
    (line) => line.form === form.key && line.period === desk.period,
  )
  return wasSealed === true ? (
    <Mark tone="near" icon="warning" word={words.forms.changed} />
  ) : (
    <Mark tone="none" icon="form" word={words.forms.draft} />
  )
}
