import type { Pack } from '#shared/pack/pack.ts'
import type { Record } from '#shared/record/record.ts'

/**
 * Names in a record that its pack does not have, or that must not travel: `A.height`,
 * `A.buildings/phone`. Empty for every record that `sealRecord` makes with this pack.
 */
export function strangers(pack: Pack, record: Record): readonly string[] {
  const form = pack.forms.find(({ key }) => key === record.form)
  if (form === undefined) return [record.form]
  const fields = new Set(
    form.fields
      .filter((field) => field.computed === undefined && field.personal !== true)
      .map(({ name }) => name),
  )
  const sections = new Set(form.sections.map(({ key }) => key))
  const keys = [...Object.keys(record.registers), ...record.complete]
  return [
    ...Object.keys(record.answers).filter((name) => !fields.has(name)),
    ...record.confirmed.filter((section) => !sections.has(section)),
  ]
    .map((name) => `${form.key}.${name}`)
    .concat(keys.filter((key) => !pack.registers.some((register) => register.key === key)))
    .concat(pack.registers.flatMap((register) => strangeColumns(register, record)))
}

function strangeColumns(register: Pack['registers'][number], record: Record): readonly string[] {
  const [, , , ...columns] = record.registers[register.key]?.columns ?? []
  return columns
    .filter((column) => !register.travels.includes(column))
    .map((column) => `${register.key}/${column}`)
}
