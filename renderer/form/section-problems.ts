import type { Violation } from '#shared/engine/outcome.ts'
import type { Form } from '#shared/pack/pack.ts'
import { sectionOf } from '#shared/pack/place.ts'

/**
 * Open problems of one section: what leads to a cell of it. A blank required field is not counted:
 * that a form is not finished is no mistake.
 */
export function sectionProblems(
  form: Form,
  section: string,
  violations: readonly Violation[],
): { readonly errors: number; readonly warnings: number } {
  const here = violations.filter(
    (one) =>
      one.check !== 'required' &&
      one.reason === undefined &&
      one.cells.some((cell) => sectionOf(form, cell) === section),
  )
  const errors = here.filter((one) => one.severity === 'error').length
  return { errors, warnings: here.length - errors }
}
