import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import { useSpeech } from '#renderer/language/language.tsx'
import { momentOf } from '#renderer/ui/moment.ts'
import { holdingSentence } from './holding-sentence.ts'

/** How far the county holds what was handed in, in one sentence; nothing before its first reply. */
export function HoldingLine() {
  const desk = useDesk()
  const { words } = useSpeech()
  const { school } = useApi()
  const holding = useQuery(school.proof.holding.queryOptions({ input: { school: desk.school } }))
  if (holding.data === undefined || holding.data === null) return null
  return <p>{holdingSentence(words, holding.data, momentOf(holding.data.issued_at))}</p>
}
