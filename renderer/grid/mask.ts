import type { Field } from '#shared/pack/field.ts'

/** Kinds that are numbers of persons whatever the pack says of their column. */
const numbersOfPersons: ReadonlySet<string> = new Set(['idcard', 'xueji'])
const maskable: ReadonlySet<string> = new Set(['text', 'long', 'phone'])

/**
 * Whether a column is masked in lists until its cell is the active one (domain §7, derived defaults):
 * numbers of persons, and personal texts such as addresses and phones. Names stay readable, because
 * by them a clerk knows the row; a code or a date of a list does too.
 */
export const isMasked = (field: Field, caption: string): boolean =>
  field.name !== caption &&
  (numbersOfPersons.has(field.type.kind) ||
    (field.personal === true && maskable.has(field.type.kind)))

const [head, tail] = [3, 4]

/** `110***********002X`: the first three and last four stand; of a short text only the first. */
export function masked(text: string): string {
  const letters = [...text]
  if (letters.length <= head + tail) {
    return letters.map((letter, at) => (at === 0 ? letter : '*')).join('')
  }
  const hidden = '*'.repeat(letters.length - head - tail)
  return `${letters.slice(0, head).join('')}${hidden}${letters.slice(-tail).join('')}`
}
