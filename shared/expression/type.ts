/**
 * What an expression gives. A text whose possible spellings are all known carries them, so that a
 * misspelt code is found when the pack is compiled.
 */
export type Type =
  | { readonly kind: 'number' | 'truth' | 'date' | 'month' }
  | { readonly kind: 'text'; readonly literals?: readonly string[] }
  | { readonly kind: 'code' | 'codes'; readonly list: string }

/** What names mean where an expression stands. */
export interface Scope {
  /** Whether the pack has this form. */
  form(key: string): boolean
  field(form: string, name: string): Type | undefined
  /** A column of a register such as `A.buildings`. */
  column(register: string, name: string): Type | undefined
  register(key: string): boolean
  parameter(name: string): Type | undefined
  hasCode(list: string, code: string): boolean
  /** What an attribute of a list can be, `''` where a code has none; undefined if none has it. */
  attributeValues(list: string, attribute: string): readonly string[] | undefined
  /** Whether the expression may ask who the school is: only what a draft begins with. */
  readonly hasSchool?: boolean
  /** The register that `row` stands for; absent where there is no row. */
  readonly row?: string
}

/** How a type is called in a mistake. */
export const typeName = (type: Type): string =>
  type.kind === 'code' || type.kind === 'codes' ? `${type.kind}(${type.list})` : type.kind

/** Whether a value of type `found` may stand where `expected` is wanted. */
export function accepts(expected: Type, found: Type, scope: Scope): boolean {
  if (expected.kind === 'code' && found.kind === 'text') {
    return found.literals?.every((text) => scope.hasCode(expected.list, text)) ?? false
  }
  if (expected.kind === 'text' && found.kind === 'code') return true
  if (expected.kind !== found.kind) return false
  return !('list' in expected && 'list' in found) || expected.list === found.list
}

/** Whether `==` makes sense: same kind, and with codes a spelling that can occur at all. */
export function comparable(a: Type, b: Type, scope: Scope): boolean {
  if (a.kind === 'codes' || b.kind === 'codes') return false
  if (a.kind === 'code' && b.kind === 'text') return accepts(a, b, scope)
  if (b.kind === 'code' && a.kind === 'text') return accepts(b, a, scope)
  if (a.kind === 'text' && b.kind === 'text') {
    const [left, right] = [a.literals, b.literals]
    return !left || !right || left.some((text) => right.includes(text))
  }
  return accepts(a, b, scope)
}

/** The type of a choice between both, or undefined when they cannot stand for each other. */
export function unite(a: Type, b: Type, scope: Scope): Type | undefined {
  if (a.kind === 'text' && b.kind === 'text') {
    if (a.literals === undefined || b.literals === undefined) return { kind: 'text' }
    return { kind: 'text', literals: [...new Set([...a.literals, ...b.literals])] }
  }
  if (a.kind === 'text' && b.kind === 'code') return unite(b, a, scope)
  if (a.kind === 'code' && b.kind === 'text' && !accepts(a, b, scope)) return { kind: 'text' }
  return accepts(a, b, scope) ? a : undefined
}
