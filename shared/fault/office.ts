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
  /** The office knows no pack yet. */
  'pack-none': z.strictObject({}),
} as const
