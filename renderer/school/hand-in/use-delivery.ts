import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'

export type Delivery = ReturnType<typeof useDelivery>

/** What waits to be written, and the act of writing it to a stick. */
export function useDelivery() {
  const { calls, school } = useApi()
  const client = useQueryClient()
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const write = useMutation({
    mutationFn: (folder: string) => calls.school.handing.write({ folder }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: school.proof.key() })
      await client.invalidateQueries({ queryKey: school.handing.key() })
    },
  })
  const lines = waiting.data ?? []
  return {
    hasOffice: status.data?.state === 'open' && status.data.district !== undefined,
    lines,
    records: lines.reduce((sum, line) => sum + line.unpacked.length, 0),
    bundles: lines.reduce((sum, line) => sum + line.unconfirmed.length, 0),
    setAside: lines.reduce((sum, line) => sum + line.set_aside.length, 0),
    write,
  }
}
