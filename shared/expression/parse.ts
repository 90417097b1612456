import { decimal } from '#shared/number/rational.ts'
import { keyed } from './keyed.ts'
import { ExpressionMistake } from './mistake.ts'
import type {
  AggregateName,
  ArithmeticOperator,
  ComparisonOperator,
  FunctionName,
  MethodName,
  Node,
} from './node.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Bounds of one expression; beyond them it is an `ExpressionMistake` of kind `limit`. */
export const expressionLimits = { length: 2_000, depth: 32 } as const

/** Reads an expression (README.md). Throws `ExpressionMistake`; names are not yet looked up. */
export function parse(text: string): Node {
  if (text.length > expressionLimits.length) {
    throw new ExpressionMistake('limit', expressionLimits.length, {
      expected: `${expressionLimits.length} characters`,
      found: `${text.length} characters`,
    })
  }
  return new Parser(text).whole()
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])
const aggregates: ReadonlySet<string> = new Set(['sum', 'count', 'max', 'min', 'exists', 'all'])
const methods: ReadonlySet<string> = new Set(['startsWith', 'substring'])
const functions: ReadonlySet<string> = new Set([
  ...['abs', 'ceil', 'floor', 'min', 'max', 'year', 'month', 'date', 'days', 'years', 'born'],
])
const reserved: ReadonlySet<string> = new Set([
  ...['param', 'period', 'previous', 'row', 'school', 'in'],
])

const isComparison = (text: string): text is ComparisonOperator => comparisons.has(text)
const isAggregate = (text: string): text is AggregateName => aggregates.has(text)
const isMethod = (text: string): text is MethodName => methods.has(text)
const isFunction = (text: string): text is FunctionName => functions.has(text)
const isFormKey = (text: string): boolean => /^[A-Z][A-Z0-9]{0,3}$/.test(text)

class Parser {
  readonly #text: string
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0
  /** Inside a macro: its variable and the register that it walks. */
  #macro: { readonly variable: string; readonly register: string } | undefined

  constructor(text: string) {
    this.#text = text
    this.#tokens = tokensOf(text)
  }

  whole(): Node {
    const node = this.#expression()
    if (this.#token().kind !== 'end') throw this.#unexpected('end')
    return node
  }

  #expression(): Node {
    return this.#deeper(() => {
      const condition = this.#or()
      const { at } = this.#token()
      if (!this.#skip('?')) return condition
      const yes = this.#expression()
      this.#expect(':')
      return { at, kind: 'choice', condition, yes, no: this.#expression() }
    })
  }

  #or(): Node {
    let left = this.#and()
    for (let at = this.#token().at; this.#skip('||'); at = this.#token().at) {
      left = { at, kind: 'or', left, right: this.#and() }
    }
    return left
  }

  #and(): Node {
    let left = this.#comparison()
    for (let at = this.#token().at; this.#skip('&&'); at = this.#token().at) {
      left = { at, kind: 'and', left, right: this.#comparison() }
    }
    return left
  }

  #comparison(): Node {
    const left = this.#sum()
    const { at, kind, text } = this.#token()
    if (kind === 'sign' && isComparison(text)) {
      this.#next += 1
      return { at, kind: 'comparison', operator: text, left, right: this.#sum() }
    }
    if (kind !== 'word' || text !== 'in') return left
    this.#next += 1
    if (this.#token().text !== '[') return { at, kind: 'in-codes', of: left, codes: this.#member() }
    return { at, kind: 'in-list', of: left, list: this.#list() }
  }

  /** A list of literals; a list is no value of its own. */
  #list(): readonly Node[] {
    this.#expect('[')
    const list: Node[] = []
    do {
      const item = this.#unary()
      if (item.kind !== 'text' && item.kind !== 'number') {
        throw new ExpressionMistake('syntax', item.at, { expected: 'a text or a number' })
      }
      list.push(item)
    } while (this.#skip(','))
    this.#expect(']')
    return list
  }

  #sum(): Node {
    return this.#arithmetic(['+', '-'], () => this.#product())
  }

  #product(): Node {
    return this.#arithmetic(['*', '/'], () => this.#unary())
  }

  #arithmetic(operators: readonly ArithmeticOperator[], operand: () => Node): Node {
    let left = operand()
    for (;;) {
      const { at, kind, text } = this.#token()
      const operator = operators.find((sign) => sign === text)
      if (kind !== 'sign' || operator === undefined) return left
      this.#next += 1
      left = { at, kind: 'arithmetic', operator, left, right: operand() }
    }
  }

  #unary(): Node {
    const { at } = this.#token()
    if (this.#skip('!')) return this.#deeper(() => ({ at, kind: 'not', of: this.#unary() }))
    if (this.#skip('-')) return this.#deeper(() => ({ at, kind: 'minus', of: this.#unary() }))
    return this.#member()
  }

  #member(): Node {
    let node = this.#primary()
    for (;;) {
      const { at } = this.#token()
      if (!this.#skip('.')) return node
      const name = this.#word()
      if (!isMethod(name)) throw new ExpressionMistake('unknown-name', at + 1, { name })
      node = { at, kind: 'method', name, of: node, arguments: this.#arguments() }
    }
  }

  #primary(): Node {
    const { at, kind, text } = this.#token()
    if (kind === 'end' || (kind === 'sign' && text !== '(')) throw this.#unexpected('a value')
    this.#next += 1
    if (kind === 'number') return { at, kind: 'number', value: decimal(text) }
    if (kind === 'string') return { at, kind: 'text', value: text }
    if (kind === 'sign') {
      const inner = this.#expression()
      this.#expect(')')
      return inner
    }
    if (text === 'true' || text === 'false') return { at, kind: 'truth', value: text === 'true' }
    return this.#token().text === '(' ? this.#call(text, at) : this.#name(text, at)
  }

  #call(name: string, at: number): Node {
    if (name === 'has') return this.#has(at)
    const given = this.#arguments()
    if (isFunction(name)) return { at, kind: 'function', name, arguments: given }
    const [first, second] = given
    if (name === 'code' && first !== undefined && second?.kind === 'text' && given.length === 2) {
      return { at, kind: 'code', of: first, attribute: second.value }
    }
    if (name === 'copied' && first?.kind === 'text' && given.length === 1) {
      return { at, kind: 'copied', form: first.value }
    }
    if (name === 'code') throw new ExpressionMistake('syntax', at, { expected: "code(x, 'name')" })
    if (name === 'copied') throw new ExpressionMistake('syntax', at, { expected: "copied('A')" })
    throw new ExpressionMistake('unknown-name', at, { name })
  }

  #has(at: number): Node {
    this.#expect('(')
    const of = this.#expression()
    this.#expect(')')
    if (of.kind === 'field' || of.kind === 'column' || of.kind === 'previous') {
      return { at, kind: 'has', of }
    }
    throw new ExpressionMistake('syntax', of.at, { expected: 'the name of a field' })
  }

  #arguments(): readonly Node[] {
    this.#expect('(')
    const given: Node[] = []
    if (this.#skip(')')) return given
    do given.push(this.#expression())
    while (this.#skip(','))
    this.#expect(')')
    return given
  }

  #name(first: string, at: number): Node {
    if (this.#token().text !== '.') throw new ExpressionMistake('unknown-name', at, { name: first })
    this.#next += 1
    const name = this.#word()
    if (first === 'param') return { at, kind: 'parameter', name }
    if (first === 'row') return { at, kind: 'column', register: undefined, name }
    if (first === 'period' && name === 'start_year') return { at, kind: 'period', name }
    if (first === 'school' && (name === 'code' || name === 'name')) {
      return { at, kind: 'school', name }
    }
    if (first === 'previous') {
      this.#expect('.')
      return { at, kind: 'previous', form: name, name: this.#word() }
    }
    if (first === this.#macro?.variable) {
      return { at, kind: 'column', register: this.#macro.register, name }
    }
    if (!isFormKey(first)) {
      throw new ExpressionMistake('unknown-name', at, { name: `${first}.${name}` })
    }
    return this.#aggregate(first, name, at) ?? { at, kind: 'field', form: first, name }
  }

  #aggregate(form: string, name: string, at: number): Node | undefined {
    const operation = this.#tokens[this.#next + 1]?.text ?? ''
    const isCall = this.#token().text === '.' && this.#tokens[this.#next + 2]?.text === '('
    if (!isCall || !isAggregate(operation)) return undefined
    if (this.#macro !== undefined) {
      throw new ExpressionMistake('limit', at, { expected: 'no macro inside a macro' })
    }
    this.#next += 3
    const variable = this.#variable()
    const register = `${form}.${name}`
    this.#macro = { variable, register }
    const given: Node[] = []
    while (this.#skip(',')) given.push(this.#expression())
    this.#macro = undefined
    this.#expect(')')
    const [first, second] = given
    const most = operation === 'count' ? 1 : 2
    if (given.length > most || (first === undefined && operation !== 'count')) {
      throw new ExpressionMistake('syntax', at, { expected: `${operation}(${variable}, …)` })
    }
    return keyed({
      at,
      kind: 'aggregate',
      name: operation,
      register,
      of: operation === 'count' ? undefined : first,
      where: operation === 'count' ? first : second,
      text: this.#text.slice(at, this.#tokens[this.#next - 1]?.at),
    })
  }

  #variable(): string {
    const { at } = this.#token()
    const name = this.#word()
    if (reserved.has(name) || isFormKey(name)) {
      throw new ExpressionMistake('syntax', at, { expected: 'a variable', found: name })
    }
    return name
  }

  #deeper<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > expressionLimits.depth) {
      throw new ExpressionMistake('limit', this.#token().at, {
        expected: `${expressionLimits.depth} levels`,
      })
    }
    const result = read()
    this.#depth -= 1
    return result
  }

  #token(): Token {
    const token = this.#tokens[this.#next]
    if (token === undefined) throw new Error('read past the end of an expression')
    return token
  }

  #word(): string {
    const { kind, text } = this.#token()
    if (kind !== 'word') throw this.#unexpected('a name')
    this.#next += 1
    return text
  }

  #skip(sign: string): boolean {
    const { kind, text } = this.#token()
    if (kind !== 'sign' || text !== sign) return false
    this.#next += 1
    return true
  }

  #expect(sign: string): void {
    if (!this.#skip(sign)) throw this.#unexpected(sign)
  }

  #unexpected(expected: string): ExpressionMistake {
    const { at, kind, text } = this.#token()
    return new ExpressionMistake('syntax', at, { expected, found: kind === 'end' ? 'end' : text })
  }
}
