import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { RemedyLine } from '#shared/contract/remedies.ts'

/** The newest word on each gap, by its key; undefined while it is asked. */
export function useRemedies(): ReadonlyMap<string, RemedyLine> | undefined {
  const { school: code } = useDesk()
  const { school } = useApi()
  const lines = useQuery(school.remedies.list.queryOptions({ input: { school: code } }))
  return lines.data === undefined ? undefined : new Map(lines.data.map((one) => [one.key, one]))
}
