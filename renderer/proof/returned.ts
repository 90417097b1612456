import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import type { FormKey, Period } from '#shared/ids.ts'

/** What the district said when it sent a form back. */
export type ReturnedWord = Extract<ProofStep, { step: 'decided' }>

/** Forms whose newest record of the period was returned and has not been replaced. */
export function returnedForms(
  records: readonly RecordLine[],
  period: Period,
): ReadonlyMap<FormKey, ReturnedWord> {
  return new Map(
    records.flatMap((line): (readonly [FormKey, ReturnedWord])[] => {
      const last = line.steps.findLast(({ step }) => step === 'decided')
      if (!line.current || line.period !== period) return []
      return last?.step === 'decided' && last.state === 'returned' ? [[line.form, last]] : []
    }),
  )
}
