import * as z from 'zod'

/** What can go wrong at the office's pages. */
export const officeFaults = {
  /** The service cannot listen there. */
  'serve-address': z.strictObject({ address: z.string(), errno: z.string() }),
  /** Nobody is signed in, or the session has ended. */
  'signed-out': z.strictObject({}),
  /** No such login, or another password: which of them is not told. */
  'sign-in-wrong': z.strictObject({}),
  /** Too many wrong passwords; for so many minutes more. */
  'sign-in-locked': z.strictObject({ minutes: z.int() }),
  /** Not the code that was given, or used, or too old. */
  'account-code-wrong': z.strictObject({}),
  'account-exists': z.strictObject({ login: z.string() }),
  'account-unknown': z.strictObject({}),
  /** Nobody would be left who may let others in. */
  'account-last': z.strictObject({}),
  /** A school of another township than those of whoever asks. */
  'school-not-yours': z.strictObject({ school: z.string() }),
  /** A school that does not stand in the register. */
  'school-unlisted': z.strictObject({ school: z.string() }),
  /** The office has no record of this hash from this school. */
  'record-not-held': z.strictObject({ record: z.string() }),
  /** A colleague is at work on the record until that hour, `HH:MM`. */
  'record-claimed': z.strictObject({ by: z.string(), until: z.string() }),
  /** Since the person looked at the record somebody said another word on it. */
  'review-moved': z.strictObject({ form: z.string() }),
  /** What the school has to mend; `why` is what the office found, or `waiting`. */
  'review-not-acceptable': z.strictObject({ why: z.string() }),
  /** Accepting against what the office found needs a reason. */
  'review-reason-missing': z.strictObject({}),
  /** The office knows no pack yet. */
  'pack-none': z.strictObject({}),
} as const
