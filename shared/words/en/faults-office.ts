import type { officeFaults } from '#shared/fault/office.ts'
import type { FaultSentences } from '#shared/words/fault-sentence.ts'

const untouched = 'Nothing was changed.'

export const enOfficeFaults: FaultSentences<typeof officeFaults> = {
  'serve-address': ({ address, errno }) => ({
    cause: `The service cannot be given at ${address} (${errno}).`,
    safe: untouched,
    remedy:
      errno === 'EADDRINUSE'
        ? 'Another program uses this port: close it, or choose another one with --port.'
        : 'Check --host and --port; --host is an address of this machine.',
  }),
  'signed-out': () => ({
    cause: 'Nobody is signed in, or the session has ended.',
    safe: 'What was saved is there.',
    remedy: 'Please sign in again.',
  }),
  'sign-in-wrong': () => ({
    cause: 'This is not the login, or not its password.',
    safe: untouched,
    remedy: 'Check both and try again; for a forgotten password an administrator gives a new code.',
  }),
  'sign-in-locked': ({ minutes }) => ({
    cause: 'After several wrong passwords this login is closed for a while.',
    safe: untouched,
    remedy: `Try again in ${minutes} minutes, or ask an administrator for a new code.`,
  }),
  'account-code-wrong': () => ({
    cause: 'This is not the login, not its code, or the code was used or is too old.',
    safe: untouched,
    remedy:
      'Check both, or ask an administrator for a new code; the first one is shown when the service starts.',
  }),
  'account-exists': ({ login }) => ({
    cause: `Somebody else signs in as ${login}.`,
    safe: untouched,
    remedy: 'Choose another login.',
  }),
  'account-unknown': () => ({
    cause: 'There is no such account.',
    safe: untouched,
    remedy: 'Load the page again.',
  }),
  'account-last': () => ({
    cause: 'This is the only administrator who can sign in.',
    safe: untouched,
    remedy: 'Let another administrator sign in first; then close or change this account.',
  }),
  'school-not-yours': ({ school }) => ({
    cause: `The school ${school} is not in one of your townships.`,
    safe: untouched,
    remedy:
      'Somebody of that township or of the whole county does it, or an administrator changes the account.',
  }),
  'school-unlisted': ({ school }) => ({
    cause: `The register has no school ${school}.`,
    safe: untouched,
    remedy: 'Check the code, or add the school to the register first.',
  }),
  'record-not-held': ({ record }) => ({
    cause: `This office has not received the record ${record.slice(0, 16)}.`,
    safe: untouched,
    remedy: 'Go back to the coverage or the list of reviews and open it again.',
  }),
  'record-claimed': ({ by, until }) => ({
    cause: `${by} is reviewing this record until ${until}.`,
    safe: 'Your word was not taken; your colleague’s review goes on.',
    remedy: 'Wait until it is done, or ask an administrator to take it over.',
  }),
  'review-moved': ({ form }) => ({
    cause: `Since you opened it a colleague said another word on this form ${form}.`,
    safe: 'Your word was not taken and covers nobody else’s.',
    remedy: 'The page is fresh now: read what was said, then decide.',
  }),
  'review-not-acceptable': ({ why }) => ({
    cause:
      why === 'waiting'
        ? 'This record still waits; it cannot be accepted.'
        : 'What the office found here only the school can mend; it cannot be accepted.',
    safe: untouched,
    remedy:
      why === 'waiting' ? 'See to the bundle in which it lies first.' : 'Return it for correction.',
  }),
  'review-reason-missing': () => ({
    cause: 'The office found something; accepting it needs a reason.',
    safe: untouched,
    remedy: 'Write why it is accepted.',
  }),
  'pack-none': () => ({
    cause: 'The office knows no pack yet.',
    safe: untouched,
    remedy: 'Start the service again and name the file of a pack with --pack.',
  }),
}
