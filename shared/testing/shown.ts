import type { About } from '#shared/engine/about.ts'
import type { Session } from '#shared/engine/engine.ts'
import { figureOf } from '#shared/engine/figure.ts'
import type { Situation } from '#shared/engine/situation.ts'
import type { Value } from '#shared/expression/value.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { slowEngine } from './slow-engine.ts'

/** Everything that a session shows of its cells, in a form that can be compared. */
export function shownCells(pack: Pack, session: Session): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>()
  const remember = (ref: string): void => {
    const { visible, required, computed, violations } = session.cell(ref)
    cells.set(ref, { visible, required, computed, violations })
  }
  const situation = session.situation()
  for (const form of pack.forms) {
    for (const field of form.fields) remember(`${form.key}.${field.name}`)
  }
  for (const register of pack.registers) {
    for (const row of situation.registers[register.key] ?? []) {
      for (const column of register.columns) remember(`${register.key}/${row.id}/${column.name}`)
    }
  }
  return cells
}

/** The same as the slow engine sees it, and what else it says. */
export function shownSlowly(pack: Pack, situation: Situation, about: About) {
  const slow = slowEngine(pack, situation, about)
  const violations = pack.forms.flatMap((form) => slow.violations(form.key))
  const cells = new Map<string, unknown>()
  const remember = (
    ref: string,
    visible: boolean,
    required: boolean,
    value: Value | undefined,
  ): void => {
    cells.set(ref, {
      visible,
      required: visible && required,
      computed: value && spell(value),
      violations: violations.filter((violation) => violation.cells.includes(ref)),
    })
  }
  for (const form of pack.forms) {
    for (const field of form.fields) {
      const computed = field.computed === undefined ? undefined : slow.field(form.key, field.name)
      const [visible, required] = [slow.visible(field, undefined), slow.required(field, undefined)]
      remember(`${form.key}.${field.name}`, visible, required && !field.computed, computed)
    }
  }
  for (const register of pack.registers) {
    for (const row of situation.registers[register.key] ?? []) {
      for (const column of register.columns) {
        const here = { register, row }
        const computed =
          column.computed === undefined ? undefined : slow.column(register, row, column.name)
        const [visible, required] = [slow.visible(column, here), slow.required(column, here)]
        const ref = `${register.key}/${row.id}/${column.name}`
        remember(ref, visible, required && !column.computed, computed)
      }
    }
  }
  return { cells, violations, units: slow.units() }
}

function spell(value: Value) {
  if (value.kind === 'text') return value.text
  return value.kind === 'truth' ? value.truth : figureOf(value)
}
