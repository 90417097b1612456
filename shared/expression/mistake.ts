/** What can be wrong with an expression of a pack; all of it is found when the pack is compiled. */
export type MistakeKind = 'syntax' | 'unknown-name' | 'type' | 'limit'

interface Details {
  readonly name?: string
  readonly expected?: string
  readonly found?: string
}

/** A mistake of the pack's author, at a character of the expression. */
export class ExpressionMistake extends Error {
  readonly kind: MistakeKind
  /** Counted in UTF-16 units from 0. */
  readonly offset: number
  readonly expected: string | undefined
  readonly found: string | undefined
  /** The name that is not known, for `unknown-name`. */
  readonly unknown: string | undefined

  constructor(kind: MistakeKind, offset: number, details: Details) {
    super(`${kind} at ${offset}: ${JSON.stringify(details)}`)
    this.name = 'ExpressionMistake'
    this.kind = kind
    this.offset = offset
    this.expected = details.expected
    this.found = details.found
    this.unknown = details.name
  }
}
