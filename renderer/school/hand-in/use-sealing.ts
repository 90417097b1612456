import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#renderer/api/api.tsx'
import type { Desk } from '#renderer/desk/desk.ts'
import type { FormKey } from '#shared/ids.ts'

export type Sealing = ReturnType<typeof useSealing>

/** Seals forms after everything typed is stored, so that a record never lacks the last key. */
export function useSealing(desk: Desk, onSealed: () => void) {
  const { calls, school } = useApi()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (forms: readonly FormKey[]) => {
      if (!(await desk.flush())) return undefined
      return calls.school.sealing.seal({
        school: desk.school,
        period: desk.period,
        forms: [...forms],
      })
    },
    onSuccess: async (sealed) => {
      if (sealed === undefined) return
      desk.markSealed(sealed.map((one) => one.form))
      onSealed()
      await client.invalidateQueries({ queryKey: school.proof.key() })
      await client.invalidateQueries({ queryKey: school.handing.waiting.key() })
      await client.invalidateQueries({ queryKey: school.principal.waiting.key() })
    },
  })
}
