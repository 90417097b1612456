import { momentOf } from '#renderer/ui/moment.ts'
import { shownSize } from '#renderer/ui/size.ts'
import type { ProofStep, RecordLine } from '#shared/contract/school.ts'
import type { Sha256 } from '#shared/ids.ts'
import type { ScreenWords } from '#shared/words/words.ts'

/** What a step says of itself, line by line, as it stands in the proof. */
export function proofFacts(
  words: ScreenWords,
  line: RecordLine,
  step: ProofStep,
): readonly (readonly [string, string])[] {
  const begin = [
    [words.data.at, momentOf(step.at)],
    [words.data.record, line.record],
  ] as const
  switch (step.step) {
    case 'sealed':
      return begin
    case 'packed':
      return [
        ...begin,
        [words.data.bundle, step.bundle],
        [words.handIn.sequence, String(step.sequence)],
      ]
    case 'signed':
      return [...begin, [words.data.bundle, step.bundle], [words.data.signedBy, step.by]]
    case 'confirmed':
    case 'unconfirmed':
    case 'lost':
      return [
        ...begin,
        [words.data.bundle, step.bundle],
        [words.data.reply, step.reply],
        [words.data.replySeq, String(step.reply_seq)],
        [words.data.issuedAt, momentOf(step.issued_at)],
      ]
    case 'copied':
      return [
        ...begin,
        [words.data.bundle, step.bundle],
        [words.handIn.file, step.file],
        [words.handIn.size, shownSize(step.bytes)],
        [words.data.fileHash, step.file_hash],
      ]
    case 'received':
      return [
        ...begin,
        [words.data.reply, step.reply],
        [words.data.replySeq, String(step.reply_seq)],
      ]
    case 'held':
      return [
        ...begin,
        [words.data.bundle, step.bundle],
        [words.data.reply, step.reply],
        [words.data.reason, step.reason],
      ]
    case 'decided':
      return [
        ...begin,
        [words.data.reply, step.reply],
        [words.data.decisionNo, String(step.decision_no)],
        ...(step.reason === undefined ? [] : ([[words.data.reason, step.reason]] as const)),
      ]
  }
}

/** The hash under which the proof of a step is stored. */
export function proofHash(step: ProofStep): Sha256 {
  switch (step.step) {
    case 'sealed':
      return step.record
    case 'packed':
    case 'signed':
    case 'copied':
      return step.bundle
    case 'received':
    case 'confirmed':
    case 'unconfirmed':
    case 'held':
    case 'lost':
    case 'decided':
      return step.reply
  }
}
