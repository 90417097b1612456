import * as z from 'zod'

/** What can go wrong with a school's way to its district. */
export const enrolmentFaults = {
  /** What was typed can be no short code. */
  'short-code-wrong': z.strictObject({ code: z.string() }),
  /** No file with this short code in so many places. */
  'invitation-not-found': z.strictObject({ code: z.string(), places: z.int() }),
  /** The last day of an invitation is over. */
  'invitation-over': z.strictObject({ until: z.string(), today: z.string() }),
} as const
