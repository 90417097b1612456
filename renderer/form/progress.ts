import type { Desk } from '#renderer/desk/desk.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import type { Form } from '#shared/pack/pack.ts'
import { sectionOf } from '#shared/pack/place.ts'

/** How far a part of a form is. */
export interface Progress {
  /** Cells that are asked for and blank, and registers that nobody has called complete. */
  readonly unfilled: readonly string[]
  /** All that is asked for, required cells of registers among it. */
  readonly total: number
}

/** How far a whole form is; its sections add up to it. */
export interface FormProgress extends Progress {
  readonly sections: ReadonlyMap<string, Progress>
  /** Errors other than blanks, and warnings without a reason; each counted once. */
  readonly errors: number
  readonly warnings: number
  /** Nothing stands before the seal. */
  readonly isReady: boolean
}

const known = new WeakMap<
  Desk,
  { readonly version: number; readonly forms: Map<Form, FormProgress> }
>()

/** The same value until the next edit: every section of a form asks for it. */
export function formProgress(desk: Desk, form: Form): FormProgress {
  const version = desk.version()
  const last = known.get(desk)
  const { forms } = last?.version === version ? last : { forms: new Map<Form, FormProgress>() }
  const progress = forms.get(form) ?? countProgress(desk, form)
  known.set(desk, { version, forms: forms.set(form, progress) })
  return progress
}

/** Counts what is left, wrong or unexplained in a form, in the words in which the screens say it. */
function countProgress(desk: Desk, form: Form): FormProgress {
  const violations = desk.violations(form.key)
  const blank = blankBySection(form, violations)
  const sections = new Map(
    form.sections.map((section) => [
      section.key,
      sectionProgress(desk, form, section, blank.get(section.key) ?? []),
    ]),
  )
  const parts = [...sections.values()]
  const open = violations.filter((one) => one.check !== 'required' && one.reason === undefined)
  const errors = open.filter((one) => one.severity === 'error').length
  const warnings = open.length - errors
  const unfilled = parts.flatMap((part) => part.unfilled)
  return {
    unfilled,
    total: parts.reduce((sum, part) => sum + part.total, 0),
    sections,
    errors,
    warnings,
    isReady: unfilled.length + errors + warnings === 0,
  }
}

/** One pass over the blanks, of which a long register may have tens of thousands. */
function blankBySection(
  form: Form,
  violations: readonly Violation[],
): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string | undefined>()
  const found = new Map<string, string[]>()
  for (const { check, cells } of violations) {
    if (check !== 'required') continue
    for (const cell of cells) {
      // All cells of a register stand in its section, which is looked for once.
      const name = cell.split('/', 1)[0] ?? ''
      if (!sections.has(name)) sections.set(name, sectionOf(form, name))
      const section = sections.get(name)
      if (section === undefined) continue
      const listed = found.get(section)
      if (listed === undefined) found.set(section, [cell])
      else listed.push(cell)
    }
  }
  return found
}

function sectionProgress(
  desk: Desk,
  form: Form,
  section: Form['sections'][number],
  blank: readonly string[],
): Progress {
  const { complete } = desk.situation()
  const registers = section.registers ?? []
  const unfilled = [...blank, ...registers.filter((register) => !complete.includes(register))]
  const { answered } = desk.session().progress(form.key, section.key)
  return { unfilled, total: answered + answeredCells(desk, registers) + unfilled.length }
}

/** Cells of counted rows that are asked for and answered. */
function answeredCells(desk: Desk, keys: readonly string[]): number {
  const registers = desk.engine.pack.registers.filter((one) => keys.includes(one.key))
  return registers.reduce((sum, register) => {
    const asked = register.columns.filter((column) => column.required !== undefined)
    const cells = desk
      .session()
      .rowsCounted(register.key)
      .flatMap((row) => asked.map((column) => desk.cell(`${register.key}/${row}/${column.name}`)))
    return sum + cells.filter((cell) => cell.required && cell.answer !== undefined).length
  }, 0)
}
