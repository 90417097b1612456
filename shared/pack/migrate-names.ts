import { FieldName, FormKey, RegisterKey } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Rename } from '#shared/pack/life.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'

/** Where the names of earlier versions have gone, and what the present version has under them. */
export interface Destinations {
  /** The name of today: `A`, `A.books`, `A.buildings` or `A.buildings.area_m2`. */
  nameOf(name: string): string
  form(key: string): Form | undefined
  field(name: string): { readonly form: FormKey; readonly field: Field } | undefined
  register(key: string): Register | undefined
  column(register: RegisterKey, name: string): Field | undefined
}

/** Looks once through the pack, so that 20,000 rows find their columns quickly. */
export function destinationsIn(pack: Pack): Destinations {
  const renames = new Map((pack.renames ?? []).map((rename) => [rename.from, rename]))
  const forms = new Map<string, Form>(pack.forms.map((form) => [form.key, form]))
  const fields = new Map<string, { readonly form: FormKey; readonly field: Field }>(
    pack.forms.flatMap((form) =>
      form.fields.map((field) => [`${form.key}.${field.name}`, { form: form.key, field }] as const),
    ),
  )
  const registers = new Map<string, Register>(pack.registers.map((one) => [one.key, one]))
  const columns = new Map<string, Field>(
    pack.registers.flatMap(({ key, columns }) =>
      columns.map((column) => [`${key}.${column.name}`, column] as const),
    ),
  )
  const known = new Map<string, string>()
  return {
    nameOf: (name) => {
      const there = known.get(name) ?? follow(name, renames)
      known.set(name, there)
      return there
    },
    form: (key) => forms.get(key),
    field: (name) => fields.get(name),
    register: (key) => registers.get(key),
    column: (register, name) => columns.get(`${register}.${name}`),
  }
}

/**
 * Follows the renamings to their end, the most exact first: a column may be renamed by itself, with
 * its register, or with its form. A key is used once in all versions, so no order is needed; the
 * bound is for packs that broke this rule.
 */
function follow(name: string, renames: ReadonlyMap<string, Rename>): string {
  let here = name
  for (let step = 0; step <= renames.size; step += 1) {
    const next = once(here, renames)
    if (next === undefined) return here
    here = next
  }
  return name
}

function once(name: string, renames: ReadonlyMap<string, Rename>): string | undefined {
  const parts = name.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const rename = renames.get(parts.slice(0, length).join('.'))
    if (rename !== undefined) return [rename.to, ...parts.slice(length)].join('.')
  }
  return undefined
}

/** `A.buildings.area_m2` as its register and its column; undefined for a name of another kind. */
export function columnIn(
  name: string,
): { readonly register: RegisterKey; readonly column: string } | undefined {
  const [form, register, column, ...rest] = name.split('.')
  const key = RegisterKey.safeParse(`${form}.${register}`)
  const own = FieldName.safeParse(column)
  if (!key.success || !own.success || rest.length > 0) return undefined
  return { register: key.data, column: own.data }
}

export const formIn = (name: string): FormKey | undefined => FormKey.safeParse(name).data

export const registerIn = (name: string): RegisterKey | undefined =>
  RegisterKey.safeParse(name).data
