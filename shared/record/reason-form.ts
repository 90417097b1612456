import type { Violation } from '#shared/engine/outcome.ts'
import { Reasons } from '#shared/engine/reasons.ts'
import type { Reason } from '#shared/engine/situation.ts'

/**
 * Whether a reason speaks to one of these violations of a form. Only then is it of that form: a
 * reason whose warning is gone explains nothing, and one for another form's warning tells a reader
 * what this form is not about.
 */
export const isReasonOf = (reason: Reason, violations: readonly Violation[]): boolean =>
  violations.some((violation) => Reasons.covers(reason, violation))
