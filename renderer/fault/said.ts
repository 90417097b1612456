import type { FaultValue } from '#shared/fault.ts'
import type { FaultSentence } from '#shared/words/fault-sentence.ts'

/** The words of a fault; `gone` takes their place where nothing starts stopped services again. */
export function said(
  fault: FaultValue,
  gone: FaultSentence | undefined,
  say: (fault: FaultValue) => FaultSentence,
): FaultSentence {
  return fault.code === 'service-gone' && gone !== undefined ? gone : say(fault)
}
