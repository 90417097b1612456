import type { Desk } from '#renderer/desk/desk.ts'
import type { Form } from '#shared/pack/pack.ts'

/** How far a whole form is. */
export interface FormProgress {
  /** Cells that are asked for and blank, and registers that nobody has called complete. */
  readonly unfilled: readonly string[]
  /** All that is asked for. */
  readonly total: number
  /** Errors other than blanks, and warnings without a reason; each counted once. */
  readonly errors: number
  readonly warnings: number
  /** Nothing stands before the seal. */
  readonly isReady: boolean
}

/** Counts what is left, wrong or unexplained in a form, in the words in which the screens say it. */
export function formProgress(desk: Desk, form: Form): FormProgress {
  const violations = desk.violations(form.key)
  const { complete } = desk.situation()
  const registers = form.sections.flatMap((section) => section.registers ?? [])
  const unfilled = [
    ...violations.filter((one) => one.check === 'required').flatMap((one) => one.cells),
    ...registers.filter((register) => !complete.includes(register)),
  ]
  const answered = form.sections.reduce(
    (sum, section) => sum + desk.session().progress(form.key, section.key).answered,
    0,
  )
  const open = violations.filter((one) => one.check !== 'required' && one.reason === undefined)
  const errors = open.filter((one) => one.severity === 'error').length
  const warnings = open.length - errors
  return {
    unfilled,
    total: answered + unfilled.length,
    errors,
    warnings,
    isReady: unfilled.length + errors + warnings === 0,
  }
}
