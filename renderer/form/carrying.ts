import type { Desk } from '#renderer/desk/desk.ts'
import type { CellState } from '#shared/engine/cell-state.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Session } from '#shared/engine/engine.ts'
import { sameAnswer } from '#shared/engine/same-answer.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Form } from '#shared/pack/pack.ts'

/** How the typed fields of a part stand to the period before. */
export interface Comparison {
  readonly same: number
  readonly changed: number
  /** Blank now, answered then. */
  readonly blank: number
}

/** Never carried over: what begins anew with every period, and what points to a row or a file. */
const isCarried = (field: Field): boolean =>
  field.computed === undefined &&
  field.initial === undefined &&
  field.type.kind !== 'ref' &&
  field.type.kind !== 'attach'

/** The typed fields of a form, or of one of its sections, that last period's answers can fill. */
function fieldsOf(desk: Desk, form: Form, section: string | undefined): readonly Field[] {
  const names = form.sections.find((one) => one.key === section)?.fields
  return form.fields.filter(
    (field) =>
      isCarried(field) &&
      (names === undefined || names.includes(field.name)) &&
      desk.isOpen(`${form.key}.${field.name}`),
  )
}

/** Counts what equals last period's answer; fields without one are not counted. */
export function compareWithPrevious(desk: Desk, form: Form, section?: string): Comparison {
  const counts = { same: 0, changed: 0, blank: 0 }
  for (const field of fieldsOf(desk, form, section)) {
    const cell = desk.cell(`${form.key}.${field.name}`)
    if (cell.visible && cell.previous !== undefined) counts[standing(cell)] += 1
  }
  return counts
}

function standing({ answer, previous }: CellState): keyof Comparison {
  if (answer === undefined) return 'blank'
  return sameAnswer(answer, previous) ? 'same' : 'changed'
}

/**
 * The edits that fill blank fields with last period's answers; what is typed stays. A field that is
 * asked only because of another carried one is filled as well.
 */
export function carryingEdits(desk: Desk, form: Form, section?: string): readonly Edit[] {
  const trial = desk.engine.open(desk.situation(), { period: desk.period, kind: desk.kind })
  const fields = fieldsOf(desk, form, section)
  const edits: Edit[] = []
  for (let more = blankOf(trial, form, fields); more.length > 0; ) {
    for (const edit of more) trial.apply(edit)
    edits.push(...more)
    more = blankOf(trial, form, fields)
  }
  return edits
}

function blankOf(session: Session, form: Form, fields: readonly Field[]): readonly Edit[] {
  return fields.flatMap((field): Edit[] => {
    const { visible, answer, previous } = session.cell(`${form.key}.${field.name}`)
    if (!visible || answer !== undefined || previous === undefined) return []
    return [{ op: 'set', form: form.key, field: field.name, value: previous }]
  })
}
