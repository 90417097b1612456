import { equal, type Rational } from '#shared/number/rational.ts'

/** Why a value cannot exist although nothing is missing. */
export const notApplicableReasons = [
  'zero_denominator',
  'zero_pupils',
  /** A maximum or minimum of no rows. */
  'no_rows',
  'no_such_date',
  /** A figure with more digits than a record holds. */
  'too_large',
] as const
export type NotApplicableReason = (typeof notApplicableReasons)[number]

export interface NoData {
  readonly kind: 'no_data'
  /** Cells that would have to be answered, each once, in the order in which they are read. */
  readonly missing: readonly string[]
}

export interface NotApplicable {
  readonly kind: 'not_applicable'
  readonly reason: NotApplicableReason
}

/** What an expression gives. Dates, months and codes are texts; ISO dates compare as texts. */
export type Value =
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | NoData
  | NotApplicable

/** The most cells that a missing value names; a register can lack thousands. */
export const missingLimit = 200

export const yes: Value = { kind: 'truth', truth: true }
export const no: Value = { kind: 'truth', truth: false }
export const truthValue = (truth: boolean): Value => (truth ? yes : no)
export const numberValue = (number: Rational): Value => ({ kind: 'number', number })
export const textValue = (text: string): Value => ({ kind: 'text', text })
export const noData = (missing: readonly string[]): NoData => ({ kind: 'no_data', missing })
export const notApplicable = (reason: NotApplicableReason): NotApplicable => ({
  kind: 'not_applicable',
  reason,
})

/** Neither missing nor impossible. */
export const isKnown = (value: Value): boolean =>
  value.kind !== 'no_data' && value.kind !== 'not_applicable'

/** Whether a condition is known to hold. */
export const holds = (value: Value): boolean => value.kind === 'truth' && value.truth

/**
 * What an operation gives when some operand has no value: `no_data` with all that is missing, since
 * data may still come; otherwise the first `not_applicable`.
 */
export function withoutValue(operands: readonly Value[]): NoData | NotApplicable {
  let first: NoData | undefined
  let missing: Set<string> | undefined
  let impossible: NotApplicable | undefined
  for (const operand of operands) {
    if (operand.kind === 'not_applicable') impossible ??= operand
    if (operand.kind !== 'no_data') continue
    first ??= operand
    if (operand === first) continue
    missing ??= new Set(first.missing)
    for (const ref of operand.missing) {
      if (missing.size < missingLimit) missing.add(ref)
    }
  }
  if (first !== undefined) return missing === undefined ? first : noData([...missing])
  if (impossible === undefined) throw new Error('every operand has a value of the wrong kind')
  return impossible
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a === b || (a.length === b.length && a.every((text, index) => text === b[index]))

/** Whether nothing that depends on the value need be computed again. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  if (a.kind === 'number') return b.kind === 'number' && equal(a.number, b.number)
  if (a.kind === 'truth') return b.kind === 'truth' && a.truth === b.truth
  if (a.kind === 'text') return b.kind === 'text' && a.text === b.text
  if (a.kind === 'codes') return b.kind === 'codes' && sameTexts(a.codes, b.codes)
  if (a.kind === 'no_data') return b.kind === 'no_data' && sameTexts(a.missing, b.missing)
  return b.kind === 'not_applicable' && a.reason === b.reason
}
