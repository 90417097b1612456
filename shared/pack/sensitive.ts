import type { Field } from '#shared/pack/field.ts'

/** Kinds that are numbers of persons whatever the pack says of their column. */
const numbersOfPersons: ReadonlySet<string> = new Set(['idcard', 'xueji'])
const texts: ReadonlySet<string> = new Set(['text', 'long', 'phone'])

/**
 * Whether a value is masked in lists and left out of an export unless a person asks for it (domain
 * §7, derived defaults): numbers of persons, and personal texts such as addresses and phones. Names
 * stay readable, because by them a clerk knows the row; a code or a date of a list does too.
 */
export const isSensitive = (field: Field, caption: string): boolean =>
  field.name !== caption &&
  (numbersOfPersons.has(field.type.kind) || (field.personal === true && texts.has(field.type.kind)))
