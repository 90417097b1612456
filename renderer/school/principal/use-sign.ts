import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { NewSeries } from '#shared/contract/series.ts'
import type { Sha256 } from '#shared/ids.ts'

/** The act of signing and the passphrase for it; kept by the page, which outlives the form. */
export type Signing = ReturnType<typeof useSign>

/** Signs these records and no others; the passphrase is forgotten as soon as it was used. */
export function useSign(shown: readonly Sha256[], agreed: readonly NewSeries[]) {
  const desk = useDesk()
  const { calls, school } = useApi()
  const client = useQueryClient()
  const [passphrase, setPassphrase] = useState('')
  const sign = useMutation({
    // Read when it begins: what a mutation is given stays with it.
    mutationFn: () =>
      calls.school.principal.sign({
        ...{ school: desk.school, passphrase },
        ...{ shown: [...shown], new_series: [...agreed] },
      }),
    onSettled: async () => {
      setPassphrase('')
      await client.invalidateQueries({ queryKey: school.principal.waiting.key() })
      await client.invalidateQueries({ queryKey: school.principal.signed.key() })
      await client.invalidateQueries({ queryKey: school.handing.key() })
      await client.invalidateQueries({ queryKey: school.proof.key() })
    },
  })
  return { sign, passphrase, setPassphrase }
}
