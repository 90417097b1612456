import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { FormKey } from '#shared/ids.ts'
import { type ReturnedWord, returnedForms } from './returned.ts'

/** Why the district sent this form back; undefined when it did not, or the form was sealed anew. */
export function useReturned(form: FormKey): ReturnedWord | undefined {
  const desk = useDesk()
  const { school } = useApi()
  const records = useQuery(school.proof.records.queryOptions({ input: { school: desk.school } }))
  return returnedForms(records.data ?? [], desk.period).get(form)
}
