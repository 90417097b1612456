import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { SectionWord } from '#shared/contract/history.ts'
import type { Form } from '#shared/pack/pack.ts'

/**
 * Who answers for a section and who confirmed it, asked anew whenever a section of the form was
 * confirmed or lost its word; undefined until the answer is there.
 */
export function useSectionWord(form: Form, section: string): SectionWord | undefined {
  const desk = useDesk()
  const { calls, school } = useApi()
  const input = { school: desk.school, period: desk.period, form: form.key }
  const confirmed = desk.situation().confirmed[form.key] ?? []
  const { data } = useQuery({
    queryKey: [...school.filling.sections.queryKey({ input }), confirmed.join(' ')],
    queryFn: async () => {
      // The services know of it once it is stored.
      await desk.flush()
      return calls.school.filling.sections(input)
    },
    staleTime: 0,
    placeholderData: (before) => before,
  })
  return data?.find((one) => one.section === section)
}
