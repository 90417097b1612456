import type { Answer } from '#shared/answer.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import type { FieldType } from '#shared/pack/field.ts'

/**
 * The answer that typed text gives; undefined empties the cell. Spellings that mean the same become
 * one (full-width digits, 1,200, 2026/9/1); text that is no number or date is kept as it is, so that
 * nothing typed is lost and the engine can say what is wrong with it. Names and texts are never
 * changed (design §7, Bytes).
 */
export function answerOf(type: FieldType, typed: string): Answer | undefined {
  if (typed.trim() === '') return undefined
  switch (type.kind) {
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
      return numberOf(typed)
    case 'year':
      return numberOf(typed.replace(/年\s*$/, ''))
    case 'date':
      return dateOf(typed)
    case 'ym':
      return monthOf(typed)
    case 'bool':
      return typed === 'true'
    case 'enums':
      return typed.split(' ')
    case 'school_code':
    case 'region':
    case 'phone':
      return narrow(typed).replace(/\s/g, '')
    case 'uscc':
    case 'idcard':
    case 'xueji':
      return narrow(typed).replace(/\s/g, '').toUpperCase()
    case 'enum':
    case 'ref':
    case 'name':
    case 'text':
    case 'long':
    case 'attach':
      return typed
  }
}

/** The text of an answer in a field. */
export function typedOf(answer: Answer | undefined): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return String(answer)
  return typeof answer === 'string' ? answer : answer.join(' ')
}

/** Ways to part the entries of a list, the surest first: a label may itself hold a comma or a space. */
const partings: readonly RegExp[] = [/[、;；\n]/, /[、,，;；\n]/, /[、,，;；\s]/]

/** The entries of a typed list, parted in the first way that leaves none that is not `known`. */
export function typedList(text: string, known: (entry: string) => boolean): readonly string[] {
  const ways = partings.map((parting) =>
    text.split(parting).flatMap((part) => (part.trim() === '' ? [] : [part.trim()])),
  )
  return ways.find((entries) => entries.every(known)) ?? ways.at(-1) ?? []
}

/** A typed list so far, and the entry that is being typed. */
export function typedLast(text: string): { readonly before: string; readonly last: string } {
  const at = Math.max(...['、', ',', '，', ';', '；'].map((sign) => text.lastIndexOf(sign)))
  return { before: text.slice(0, Math.max(at, 0)), last: text.slice(at + 1) }
}

/** Full-width letters, digits and points of a Chinese keyboard as ASCII. */
const narrow = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/。/g, '.')
    .replace(/　/g, ' ')
    .trim()

const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

function numberOf(typed: string): string {
  const text = narrow(typed)
  const plain = (grouped.test(text) ? text.replaceAll(',', '') : text).replace(/^(-?)\./, '$10.')
  const value = parseDecimal(plain.replace(/\.$/, ''))
  if (value === undefined || plain.length > 40) return typed
  return toDecimal(value, (plain.split('.')[1] ?? '').length)
}

const two = (digits: string) => digits.padStart(2, '0')

function dateOf(typed: string): string {
  const text = narrow(typed)
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (match === null) return typed
  const [, year = '', month = '', day = ''] = match
  return `${year}-${two(month)}-${two(day)}`
}

function monthOf(typed: string): string {
  const text = narrow(typed)
  const match = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (match === null) return typed
  const [, year = '', month = ''] = match
  return `${year}-${two(month)}`
}
