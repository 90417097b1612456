import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '#renderer/api/api.tsx'
import { useWrite } from '#renderer/writing/use-write.ts'
import type { NewSeries } from '#shared/contract/series.ts'
import { copiedBundles } from './copied-bundles.ts'

export type Delivery = ReturnType<typeof useDelivery>

/** What waits to be written, and the act of writing it to a stick, with the new series agreed to. */
export function useDelivery(newSeries: readonly NewSeries[]) {
  const { school } = useApi()
  const [full, setFull] = useState(false)
  const status = useQuery(school.workspace.status.queryOptions({ input: {} }))
  const waiting = useQuery(school.handing.waiting.queryOptions({ input: {} }))
  const writing = useWrite(() => setFull(false))
  const lines = waiting.data ?? []
  const records = useQueries({
    queries: lines.map((line) =>
      school.proof.records.queryOptions({ input: { school: line.school } }),
    ),
  })
  const copied = copiedBundles(records.flatMap((one) => one.data ?? []))
  const bundles = lines.flatMap((line) => line.unconfirmed.map((one) => one.bundle))
  return {
    /** Why what waits cannot be told. */
    error: waiting.error,
    hasOffice: status.data?.state === 'open' && status.data.district !== undefined,
    lines,
    standings: lines.map(({ standing }) => standing),
    /** Schools whose request for enrolment the next write packs. */
    requests: lines.filter(({ standing }) => standing.is === 'invited').length,
    /** Sealed, in no bundle, and of a school that may hand in. */
    records: lines.reduce(
      (sum, { standing, unpacked }) => sum + (standing.is === 'approved' ? unpacked.length : 0),
      0,
    ),
    /** Schools of which the next write packs the principal's key alone. */
    keys: lines.filter(({ next }) => next === 'principal').length,
    /** What the district says is missing. */
    asked: lines.reduce((sum, line) => sum + line.asked.length, 0),
    /** Bundles without a receipt, and how many of them were ever written. */
    bundles: bundles.length,
    copied: bundles.filter((bundle) => copied.has(bundle)).length,
    /** Whether the next write packs all current records again; only an approved school can. */
    full: {
      isChosen: full,
      choose: setFull,
      canBe: lines.some(({ standing }) => standing.is === 'approved'),
    },
    setAside: lines.reduce((sum, line) => sum + line.set_aside.length, 0),
    writing,
    write: (folder: string) =>
      writing.start({ folder, new_series: [...newSeries], ...(full ? { full } : {}) }),
  }
}
