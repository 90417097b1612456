import { useQuery } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { Arrival } from '#shared/contract/handing.ts'

/** A stick that is plugged in is read soon enough that nobody looks for a button. */
const lookMs = 4_000

/** What has come from sticks without anybody asking, oldest first; a hidden window looks too. */
export function useArrivals(): readonly Arrival[] {
  const { calls } = useApi()
  const found = useQuery({
    queryKey: ['arrivals'],
    queryFn: () => calls.school.receiving.pickUp({}),
    refetchInterval: lookMs,
    refetchIntervalInBackground: true,
  })
  return found.data?.arrivals ?? []
}
