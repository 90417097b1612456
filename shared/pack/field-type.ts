import type { FieldType } from '#shared/pack/field.ts'

const pattern = /^([a-z_]+)(?:\(([^()]*)\))?$/

/** The ways to write a type, for a person who wrote another. */
export const fieldTypeSpellings =
  'int | dec(n) | wan(n) | yuan | text(n) | long(n) | bool | date | ym | year | enum(LIST) | enums(LIST) | name | phone | school_code | uscc | idcard | xueji | region | ref(REGISTER) | attach'

/** Reads a type as domain §0.4 writes it: `int`, `dec(2)`, `enum(HEATING)`; undefined if it is none. */
export function parseFieldType(text: string): FieldType | undefined {
  const [, kind = '', inside] = pattern.exec(text) ?? []
  switch (kind) {
    case 'int':
    case 'yuan':
    case 'bool':
    case 'date':
    case 'ym':
    case 'year':
    case 'name':
    case 'phone':
    case 'school_code':
    case 'uscc':
    case 'idcard':
    case 'xueji':
    case 'region':
    case 'attach':
      return inside === undefined ? { kind } : undefined
    case 'dec':
    case 'wan': {
      const places = count(inside, 6)
      return places === undefined ? undefined : { kind, places }
    }
    case 'text':
    case 'long': {
      const max = count(inside, 4_000)
      return max === undefined || max === 0 ? undefined : { kind, max }
    }
    case 'enum':
    case 'enums':
      return /^[A-Z][A-Z0-9_]{0,39}$/.test(inside ?? '') ? { kind, codes: inside ?? '' } : undefined
    case 'ref':
      return inside === undefined || inside === '' ? undefined : { kind, register: inside }
    default:
      return undefined
  }
}

function count(text: string | undefined, most: number): number | undefined {
  const number = /^\d{1,4}$/.test(text ?? '') ? Number(text) : undefined
  return number === undefined || number > most ? undefined : number
}
