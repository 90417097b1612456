import { type FaultValue, isFault } from '#shared/fault.ts'
import { sayFault } from '#shared/words/fault-words.ts'

/** Says a fault, or a file of the person that the system refused; anything else is ours and goes on. */
export function sayThrown(thrown: unknown): number {
  if (isFault(thrown)) {
    // A Fault's code and details always belong together: its constructor takes no other pair.
    const fault = { code: thrown.code, details: thrown.details } as FaultValue
    for (const language of ['zh', 'en'] as const) {
      const { cause, remedy } = sayFault(fault, language)
      console.error(`✕ ${fault.code}: ${cause}${language === 'en' ? ' ' : ''}${remedy}`)
    }
    return 1
  }
  if (thrown instanceof Error && 'code' in thrown && 'path' in thrown) {
    console.error(`✕ ${thrown.message}`)
    return 1
  }
  throw thrown
}
