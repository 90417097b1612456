import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { Actor } from '#shared/role.ts'

/** Who works now; undefined until the services have said so, and while nobody does. */
export function useMe(): Actor | undefined {
  const { school } = useApi()
  const { data } = useQuery(school.workspace.status.queryOptions({ input: {} }))
  return data?.state === 'open' ? data.actor : undefined
}
