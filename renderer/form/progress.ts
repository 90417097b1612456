import type { Progress } from '#shared/engine/cell-state.ts'
import type { Session } from '#shared/engine/engine.ts'
import type { Form } from '#shared/pack/pack.ts'

/**
 * How far a whole form is. Errors and warnings are counted once for the form, not by section,
 * because a check may lead to cells of several sections; a blank required field is no error here.
 */
export function formProgress(session: Session, form: Form): Progress {
  const sections = form.sections.map((section) => session.progress(form.key, section.key))
  const open = session
    .violations(form.key)
    .filter((one) => one.check !== 'required' && one.reason === undefined)
  return {
    required: sections.reduce((sum, section) => sum + section.required, 0),
    answered: sections.reduce((sum, section) => sum + section.answered, 0),
    errors: open.filter((one) => one.severity === 'error').length,
    warnings: open.filter((one) => one.severity === 'warning').length,
  }
}
