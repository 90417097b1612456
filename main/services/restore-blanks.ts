import type { CarriedRestore } from '#shared/contract/replies.ts'
import { personalFields, registersOf } from '#shared/record/travels.ts'
import type { PlannedPeriod } from './restore-plan.ts'

type Blank = Extract<CarriedRestore, { state: 'done' }>['blank'][number]

/**
 * What was typed at the school and is in nothing that came back, so that it is to be typed again: fields of
 * persons whose personal object did not come, and columns that do not travel, for each row.
 */
export function blanksOf({ period, pack: { pack }, records }: PlannedPeriod): readonly Blank[] {
  return records.flatMap(({ record, moved: { situation } }) => {
    const form = pack.forms.find(({ key }) => key === record.form)
    if (form === undefined) return []
    const answers = situation.forms[form.key] ?? {}
    // A record names personal objects exactly when somebody had answered something of persons.
    const lost = record.personal.length > 0 ? personalFields(form) : []
    const fields = form.fields
      .filter(({ name }) => lost.includes(name) && answers[name] === undefined)
      .map(({ label }) => ({ form: form.key, period, label, cells: 1 }))
    const columns = registersOf(pack, form.key).flatMap((register) => {
      const rows = situation.registers[register.key] ?? []
      return register.columns
        .filter(({ name, computed }) => computed === undefined && !register.travels.includes(name))
        .map(({ name, label }) => ({
          ...{ form: form.key, period, label },
          cells: rows.filter(({ cells }) => cells[name] === undefined).length,
        }))
        .filter(({ cells }) => cells > 0)
    })
    return [...fields, ...columns]
  })
}
