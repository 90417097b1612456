import type { IconName } from '#renderer/ui/icon.tsx'
import type { Tone } from '#renderer/ui/mark.tsx'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import type { ScreenWords } from '#shared/words/words.ts'

/** The word of a step that a record has reached. */
export function stepWord(words: ScreenWords, step: ProofStep): string {
  if (step.step === 'decided') return words.data[step.state]
  if (step.step === 'unconfirmed' && step.invalid) return words.data.signatureInvalid
  return step.step === 'held' ? words.data.heldAs[step.state] : words.data[step.step]
}

/** Picture and colour of a step: only what the district says can be other than good. */
export function stepLooks(step: ProofStep): readonly [Tone, IconName] {
  if (step.step === 'held' || step.step === 'unconfirmed') return ['near', 'info']
  if (step.step === 'lost') return ['bad', 'warning']
  if (step.step === 'confirmed') return ['met', 'met']
  if (step.step !== 'decided') return ['plain', 'met']
  const looks = {
    accepted: ['met', 'met'],
    returned: ['bad', 'undo'],
    pending: ['near', 'info'],
  } as const
  return looks[step.state]
}

/**
 * The latest of each kind of step, in the order of the way: a record may be copied several times
 * and decided again; the newest word is the one that holds. What the district has lost it has not decided
 * any more. All steps stand behind the proof.
 */
export function latestSteps(line: RecordLine): readonly ProofStep[] {
  const isLost = line.steps.some(({ step }) => step === 'lost')
  const way = [
    ...(['sealed', 'packed', 'signed', 'copied'] as const),
    ...(isLost
      ? (['lost'] as const)
      : (['received', 'unconfirmed', 'confirmed', 'held', 'decided'] as const)),
  ]
  return way.flatMap((kind) => line.steps.findLast((step) => step.step === kind) ?? [])
}

/** Why the district did not accept a record, in its own words; undefined when it did. */
export function reasonOf(line: RecordLine): string | undefined {
  const decided = latestSteps(line).find((step) => step.step === 'decided')
  if (decided?.state === 'accepted') return undefined
  return decided?.reason ?? line.steps.find((step) => step.step === 'held')?.reason
}

/** What a record waits for, or undefined when the district has decided. */
export function waitsFor(words: ScreenWords, line: RecordLine): string | undefined {
  const reached = new Set(line.steps.map((step) => step.step))
  if (reached.has('lost')) return words.data.waitAgain
  if (reached.has('decided')) return undefined
  return reached.has('copied') ? words.data.waitReceipt : words.data.waitPack
}
