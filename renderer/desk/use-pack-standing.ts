import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { HeldPack } from '#shared/contract/school.ts'
import { useDesk } from './desk-context.tsx'

/** Whether the district has confirmed the pack of the open draft; undefined while that is asked. */
export function usePackStanding(): HeldPack['standing'] | undefined {
  const { pack } = useDesk().engine
  const { school } = useApi()
  const held = useQuery(school.pack.list.queryOptions({ input: {} }))
  return held.data?.find(({ id, version }) => id === pack.id && version === pack.version)?.standing
}
