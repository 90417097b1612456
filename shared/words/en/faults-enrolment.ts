import type { enrolmentFaults } from '#shared/fault/enrolment.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

export const enEnrolmentFaults: FaultSentences<typeof enrolmentFaults> = {
  'short-code-wrong': () => ({
    cause: 'A short code has 8 letters or digits, like K7QM-4T2X.',
    safe: 'Nothing was changed.',
    remedy: 'Type it again from the letter, or as it was told by phone.',
  }),
  'invitation-not-found': ({ code, places }) => ({
    cause:
      places === 0
        ? `No stick was found in which to look for the invitation ${code}.`
        : `None of ${places} places has an invitation with the short code ${code}.`,
    safe: 'Nothing was changed.',
    remedy:
      'Plug in the stick of the office and look again, name a folder, or choose the file itself. Compare the code with the office.',
  }),
  'invitation-over': ({ until, today }) => ({
    cause: `This invitation was good until ${until}, and by this computer today is ${today}.`,
    safe: 'Nothing was changed.',
    remedy: 'Check the date of this computer; if it is right, ask the office for a new invitation.',
  }),
}
