import type { Scope, Type } from '#shared/expression/type.ts'
import { unreachable } from '#shared/fault.ts'
import type { Field, FieldType } from '#shared/pack/field.ts'
import type { CodeList, Pack } from '#shared/pack/pack.ts'

/** What an expression sees of a cell of this type: a year is a number, most identities are texts. */
export function expressionType(type: FieldType): Type {
  switch (type.kind) {
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
    case 'year':
      return { kind: 'number' }
    case 'bool':
      return { kind: 'truth' }
    case 'date':
      return { kind: 'date' }
    case 'ym':
      return { kind: 'month' }
    case 'enum':
      return { kind: 'code', list: type.codes }
    case 'enums':
      return { kind: 'codes', list: type.codes }
    case 'text':
    case 'long':
    case 'name':
    case 'phone':
    case 'school_code':
    case 'uscc':
    case 'idcard':
    case 'xueji':
    case 'region':
    case 'ref':
    case 'attach':
      return { kind: 'text' }
    default:
      return unreachable(type)
  }
}

/** `row.id`, `c.id`: the id of a row, for which a `ref` elsewhere stands. */
export const ownId = 'id'

const byName = (fields: readonly Field[]): ReadonlyMap<string, Type> =>
  new Map(fields.map((field) => [field.name, expressionType(field.type)]))

/** What expressions can name; the compiler has this much before it has a pack. */
export type Names = Pick<Pack, 'forms' | 'registers' | 'codes' | 'parameters'>

/** The parts of a pack that have names. */
export type Named = Pick<Pack, 'forms' | 'registers' | 'codes' | 'parameters'>

/**
 * What names mean in a pack: for the fields of a form and for checks; with `row`, the key of a
 * register, also for its columns and for a check that asks each of its rows.
 */
export function scopeOf(pack: Names, row?: string): Scope {
  const forms = new Map<string, ReadonlyMap<string, Type>>(
    pack.forms.map((form) => [form.key, byName(form.fields)]),
  )
  const registers = new Map<string, ReadonlyMap<string, Type>>(
    pack.registers.map((register) => [register.key, byName(register.columns)]),
  )
  const lists = new Map(Object.entries(pack.codes))
  const codes = new Map(
    [...lists].map(([name, list]) => [name, new Set(list.entries.map((entry) => entry.code))]),
  )
  const spellings = new Map<string, readonly string[] | undefined>()
  const parameters = new Map(Object.entries(pack.parameters))
  return {
    form: (key) => forms.has(key),
    field: (form, name) => forms.get(form)?.get(name),
    column: (register, name) => {
      const columns = registers.get(register)
      return columns?.get(name) ?? (columns && name === ownId ? { kind: 'text' } : undefined)
    },
    register: (key) => registers.has(key),
    parameter: (name) => {
      const parameter = parameters.get(name)
      if (parameter === undefined) return undefined
      if ('text' in parameter) {
        const { among } = parameter
        return among === undefined ? { kind: 'text' } : { kind: 'text', literals: among }
      }
      return { kind: typeof parameter.value === 'boolean' ? 'truth' : 'number' }
    },
    hasCode: (list, code) => codes.get(list)?.has(code) ?? false,
    attributeValues: (list, attribute) => {
      const key = `${list} ${attribute}`
      if (!spellings.has(key)) spellings.set(key, spellingsOf(lists.get(list), attribute))
      return spellings.get(key)
    },
    ...(row === undefined ? {} : { row }),
  }
}

function spellingsOf(list: CodeList | undefined, attribute: string): readonly string[] | undefined {
  const values = list?.entries.map((entry) => entry.attributes?.[attribute])
  if (values === undefined || values.every((value) => value === undefined)) return undefined
  return [...new Set(values.map((value) => value ?? ''))]
}
