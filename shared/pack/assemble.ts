import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Names } from '#shared/pack/scope.ts'
import type { Located, Parts } from './parts.ts'

/** The named parts of a pack, as far as they were understood. */
export function namesOf(parts: Parts): Names {
  const order: readonly string[] = parts.header?.value.forms ?? []
  const place = (key: string): number => order.indexOf(key)
  const forms = parts.forms.toSorted((a, b) => place(a.value.key) - place(b.value.key))
  return {
    forms: forms.map(({ value, fields }) => ({ ...value, fields: fields.map(withFloor) })),
    registers: parts.registers.map(({ value, columns, rows }) => ({
      ...value,
      columns: columns.map(withFloor),
      ...(rows.length === 0 ? {} : { rows: rows.map((row) => row.value) }),
    })),
    codes: Object.fromEntries(
      parts.codes.map(({ name, value, entries }) => [
        name,
        { ...value, entries: entries.map((entry) => entry.value) },
      ]),
    ),
    parameters: Object.fromEntries(parts.parameters.map(({ name, value }) => [name, value])),
  }
}

/** The whole pack, or undefined while a part that it cannot do without is missing. */
export function assemble(parts: Parts, names: Names): Pack | undefined {
  const { header, units } = parts
  if (header === undefined || units === undefined) return undefined
  const { forms: order, ...head } = header.value
  const places: readonly string[] = order
  const byForm = (key: string): number => places.indexOf(key)
  return {
    format: 'junheng.pack/1',
    ...head,
    sources: Object.fromEntries(parts.sources.map(({ name, value }) => [name, value])),
    ...names,
    checks: parts.checks
      .map(({ value }) => value)
      .toSorted((a, b) => byForm(a.form) - byForm(b.form)),
    units: units.value,
    indicators: parts.indicators.map(({ value }) => value),
    measures: parts.measures.map(({ value }) => value),
    profiles: parts.profiles.map(({ value, parameters }) => ({
      ...value,
      parameters: Object.fromEntries(parameters.map((one) => [one.name, one.value])),
    })),
    in_force: [...(parts.inForce ?? [])],
    ...(parts.extends === undefined ? {} : { extends: parts.extends }),
    ...(parts.county === undefined ? {} : { county: parts.county.value }),
    ...(parts.scheme2012 === undefined ? {} : { scheme2012: parts.scheme2012.value }),
  }
}

/** All numbers are at least 0 unless the pack says otherwise (domain §0.4). */
function withFloor({ value: field }: Located<Field>): Field {
  const isNumber = ['int', 'dec', 'wan', 'yuan'].includes(field.type.kind)
  if (!isNumber || field.computed !== undefined || field.min !== undefined) return field
  return { ...field, min: '0' }
}
