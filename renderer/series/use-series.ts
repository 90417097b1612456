import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import type { NewSeries } from '#shared/contract/series.ts'
import type { SchoolCode } from '#shared/ids.ts'

export type SeriesWord = ReturnType<typeof useSeries>

/**
 * Chains that cannot go on, of all schools or of one, and to which new series the person has agreed: to a
 * cause, not for ever.
 */
export function useSeries(of?: SchoolCode) {
  const { school } = useApi()
  const [said, setSaid] = useState<readonly NewSeries[]>([])
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const breaks = (waiting.data ?? []).flatMap(({ school: code, broken }) =>
    broken === undefined || (of !== undefined && of !== code) ? [] : [{ school: code, ...broken }],
  )
  const isSaid = (one: NewSeries) =>
    said.some(({ school: code, cause }) => code === one.school && cause === one.cause)
  return {
    breaks,
    isAgreed: isSaid,
    /** What a write may begin anew. */
    agreed: breaks.filter(isSaid).map(({ school: code, cause }) => ({ school: code, cause })),
    isOpen: breaks.some((one) => !isSaid(one)),
    say: ({ school: code, cause }: NewSeries, isAgreed: boolean) =>
      setSaid((before) => [
        ...before.filter((one) => one.school !== code),
        ...(isAgreed ? [{ school: code, cause }] : []),
      ]),
  }
}
