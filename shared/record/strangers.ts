import type { Pack } from '#shared/pack/pack.ts'
import type { Record } from '#shared/record/record.ts'
import { registersOf, travellingColumns, travellingFields } from '#shared/record/travels.ts'

/**
 * Names in a record that its pack does not have, or that must not travel: `A.height`,
 * `A.buildings`, `A.buildings/phone`. Empty for every record that `sealRecord` makes with this pack.
 */
export function strangers(pack: Pack, record: Record): readonly string[] {
  const form = pack.forms.find(({ key }) => key === record.form)
  if (form === undefined) return [record.form]
  const fields = travellingFields(form)
  const sections = form.sections.map(({ key }) => key)
  const registers = registersOf(pack, form.key)
  const inForm = [
    ...Object.keys(record.answers).filter((name) => !fields.includes(name)),
    ...record.confirmed.filter((section) => !sections.includes(section)),
  ]
  const named = [...Object.keys(record.registers), ...record.complete]
  return [
    ...inForm.map((name) => `${form.key}.${name}`),
    ...named.filter((name) => !registers.some(({ key }) => key === name)),
    ...registers.flatMap((register) => {
      const [, , , ...columns] = record.registers[register.key]?.columns ?? []
      const known = travellingColumns(register)
      return columns
        .filter((column) => !known.includes(column))
        .map((column) => `${register.key}/${column}`)
    }),
  ]
}
