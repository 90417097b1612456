import type { Aggregate, Name, Node } from '#shared/expression/node.ts'
import { parse } from '#shared/expression/parse.ts'
import { unreachable } from '#shared/fault.ts'
import { toDecimal } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { type FormulaWords, formulaWords } from '#shared/words/formula.ts'
import type { Language } from '#shared/words/words.ts'

/** Says expressions of a pack in words, for people who sign what they mean or ask how a figure comes about. */
export interface Speech {
  say(text: string, at: Place): string
}

export interface Place {
  /** The form in which the expression stands. */
  readonly form?: string | undefined
  /** The register of its row. */
  readonly row?: string | undefined
  /** The list of codes of which it gives one. */
  readonly codes?: string | undefined
}

const operators = {
  ...{ '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' },
  ...{ '<': ' ＜ ', '<=': ' ≤ ', '>': ' ＞ ', '>=': ' ≥ ' },
} as const

/** How tightly a part binds; a looser part inside a tighter one stands in brackets. */
const strength: Readonly<Partial<Record<Node['kind'], number>>> = {
  choice: 0,
  or: 1,
  and: 2,
  comparison: 3,
  'in-list': 3,
  'in-codes': 3,
}

/** A pack's own names and lists in one language; made once for many expressions. */
export function speechOf(pack: Pack, language: Language): Speech {
  const fields = new Map<string, Field>([
    ...pack.forms.flatMap(({ key, fields }) =>
      fields.map((field) => [`${key}.${field.name}`, field] as const),
    ),
    ...pack.registers.flatMap(({ key, columns }) =>
      columns.map((column) => [`${key}.${column.name}`, column] as const),
    ),
  ])
  const titles = new Map<string, string>([
    ...pack.forms.map(({ key, title }) => [key, title[language]] as const),
    ...pack.registers.map(({ key, title }) => [key, title[language]] as const),
  ])
  return {
    say: (text, at) => new Speaker({ pack, language, fields, titles }, at).truth(parse(text)),
  }
}

interface Known {
  readonly pack: Pack
  readonly language: Language
  readonly fields: ReadonlyMap<string, Field>
  readonly titles: ReadonlyMap<string, string>
}

class Speaker {
  readonly #known: Known
  readonly #words: FormulaWords
  readonly #place: Place

  constructor(known: Known, place: Place) {
    this.#known = known
    this.#words = formulaWords[known.language]
    this.#place = place
  }

  /** Where a truth is wanted, a field of yes and no says which. */
  truth(node: Node): string {
    const isName = node.kind === 'field' || node.kind === 'column' || node.kind === 'previous'
    if (isName && this.#field(node)?.type.kind === 'bool')
      return this.#words.isTrue(this.#name(node))
    if (node.kind === 'not') {
      const { of } = node
      const isPlain = of.kind === 'field' || of.kind === 'column'
      if (isPlain && this.#field(of)?.type.kind === 'bool')
        return this.#words.isFalse(this.#name(of))
      if (of.kind === 'has') return this.#words.hasNot(this.#name(of.of))
    }
    return this.#say(node)
  }

  #say(node: Node): string {
    switch (node.kind) {
      case 'field':
      case 'column':
      case 'previous':
        return this.#name(node)
      case 'number':
        return toDecimal(node.value, 12)
      case 'text':
        return this.#words.quoted(node.value)
      case 'truth':
        return node.value ? this.#words.yes : this.#words.no
      case 'parameter':
        return this.#parameter(node.name)
      case 'period':
        return this.#words.startYear
      case 'school':
        return node.name === 'code' ? this.#words.schoolCode : this.#words.schoolName
      case 'not':
        return this.#words.not(this.truth(node.of))
      case 'minus':
        return `−${this.#inside(node.of, 5)}`
      case 'arithmetic': {
        const own = node.operator === '+' || node.operator === '-' ? 4 : 5
        const right = own + (node.operator === '-' || node.operator === '/' ? 1 : 0)
        const sign = operators[node.operator]
        return `${this.#inside(node.left, own)}${sign}${this.#inside(node.right, right)}`
      }
      case 'comparison':
        return this.#comparison(node)
      case 'and':
        return this.#words.and(this.#inside(node.left, 2), this.#inside(node.right, 2))
      case 'or':
        return this.#words.or(this.#inside(node.left, 1), this.#inside(node.right, 1))
      case 'in-list': {
        const list = node.list.map((one) => this.#code(one, node.of))
        return this.#words.oneOf(this.#inside(node.of, 4), list)
      }
      case 'in-codes':
        return this.#words.contains(this.#say(node.codes), this.#code(node.of, node.codes))
      case 'choice': {
        const { condition, yes, no } = node
        return this.#words.choice(this.truth(condition), this.#given(yes), this.#given(no))
      }
      case 'has':
        return this.#words.has(this.#name(node.of))
      case 'code':
        return this.#words.attribute(this.#say(node.of), node.attribute)
      case 'copied':
        return this.#words.copied(this.#title(node.form))
      case 'aggregate':
        return this.#aggregate(node)
      case 'function':
        return this.#function(node.name, node.arguments)
      case 'method': {
        const [first, second] = node.arguments.map((one) => this.#say(one))
        if (node.name === 'startsWith')
          return this.#words.startsWith(this.#say(node.of), first ?? '')
        // The language counts from 0 and leaves the end out; a person counts from 1 and takes it in.
        const from = /^\d+$/.test(first ?? '') ? `${Number(first) + 1}` : `${first} + 1`
        return this.#words.signs(this.#say(node.of), from, second ?? '')
      }
      default:
        return unreachable(node)
    }
  }

  #comparison(node: Extract<Node, { kind: 'comparison' }>): string {
    const { left, right } = node
    const isTruth = right.kind === 'truth'
    if (isTruth && (node.operator === '==' || node.operator === '!=')) {
      const yes = right.value === (node.operator === '==')
      const said = this.#inside(left, 4)
      return yes ? this.#words.isTrue(said) : this.#words.isFalse(said)
    }
    if (left.kind === 'code' && right.kind === 'text' && right.value === 'yes') {
      const said = this.#say(left.of)
      return node.operator === '=='
        ? this.#words.marked(said, left.attribute)
        : this.#words.unmarked(said, left.attribute)
    }
    return `${this.#side(left, right)}${this.#sign(node.operator)}${this.#side(right, left)}`
  }

  #sign(operator: Extract<Node, { kind: 'comparison' }>['operator']): string {
    if (operator === '==') return this.#words.equals
    return operator === '!=' ? this.#words.differs : operators[operator]
  }

  #side(node: Node, other: Node): string {
    return node.kind === 'text' ? this.#code(node, other) : this.#inside(node, 4)
  }

  /** A code is said by what its list calls it. */
  #code(node: Node, of: Node): string {
    if (node.kind !== 'text') return this.#say(node)
    const isName = of.kind === 'field' || of.kind === 'column' || of.kind === 'previous'
    const type = isName ? this.#field(of)?.type : undefined
    const list = type?.kind === 'enum' || type?.kind === 'enums' ? type.codes : undefined
    return this.#labelled(node.value, list)
  }

  #labelled(value: string, list: string | undefined): string {
    const entries = list === undefined ? undefined : this.#known.pack.codes[list]?.entries
    const entry = entries?.find(({ code }) => code === value)
    return this.#words.quoted(entry?.label[this.#known.language] ?? value)
  }

  /** One branch of a choice: where a code is wanted, what its list calls it. */
  #given(node: Node): string {
    if (node.kind !== 'text') return this.#inside(node, node.kind === 'choice' ? 0 : 1)
    return this.#labelled(node.value, this.#place.codes)
  }

  #inside(node: Node, least: number): string {
    const own = node.kind === 'arithmetic' ? (/[+-]/.test(node.operator) ? 4 : 5) : 6
    const said = least <= 2 ? this.truth(node) : this.#say(node)
    return (strength[node.kind] ?? own) < least ? this.#words.brackets(said) : said
  }

  #aggregate(node: Aggregate): string {
    const inner = new Speaker(this.#known, { ...this.#place, row: undefined })
    const ties = node.keys.map((tie) =>
      this.#words.ties(inner.#say(tie.inner), this.#say(tie.outer)),
    )
    const where = [...ties, ...(node.where === undefined ? [] : [inner.truth(node.where)])]
    const title = this.#words.register(this.#title(node.register))
    const rows = where.length === 0 ? this.#words.rows(title) : this.#words.rowsWhere(title, where)
    const of = node.of === undefined ? '' : inner.truth(node.of)
    const each = node.of?.kind === 'arithmetic' ? this.#words.brackets(of) : of
    switch (node.name) {
      case 'sum':
        return this.#words.sum(rows, each)
      case 'count':
        return where.length === 0 ? this.#words.count(title) : this.#words.countWhere(title, where)
      case 'max':
        return this.#words.max(rows, each)
      case 'min':
        return this.#words.min(rows, each)
      case 'exists':
        return this.#words.exists(rows, of)
      case 'all':
        return this.#words.all(rows, of)
      default:
        return unreachable(node.name)
    }
  }

  #function(name: Extract<Node, { kind: 'function' }>['name'], given: readonly Node[]): string {
    const said = given.map((one) => this.#say(one))
    const [first = '', second = '', third = ''] = said
    switch (name) {
      case 'abs':
        return this.#words.abs(first)
      case 'ceil':
        return this.#words.ceil(first)
      case 'floor':
        return this.#words.floor(first)
      case 'min':
        return this.#words.least(said)
      case 'max':
        return this.#words.most(said)
      case 'year':
        return this.#words.year(first)
      case 'month':
        return this.#words.month(first)
      case 'date':
        return this.#words.date(first, second, third)
      case 'days':
        return this.#words.days(first, second)
      case 'years':
        return this.#words.years(first, second)
      case 'born':
        return this.#words.born(first)
      default:
        return unreachable(name)
    }
  }

  #parameter(name: string): string {
    const parameter = this.#known.pack.parameters[name]
    if (parameter === undefined) return name
    const value = 'text' in parameter ? parameter.text : parameter.value
    const shown = typeof value === 'boolean' ? this.#words[value ? 'on' : 'off'] : value
    return this.#words.parameter(parameter.label[this.#known.language], shown)
  }

  #field(node: Name): Field | undefined {
    if (node.kind !== 'column') return this.#known.fields.get(`${node.form}.${node.name}`)
    return this.#known.fields.get(`${node.register ?? this.#place.row}.${node.name}`)
  }

  #name(node: Name): string {
    const own = this.#field(node)?.label[this.#known.language]
    const label = this.#words.label(own ?? (node.name === 'id' ? this.#words.rowId : node.name))
    if (node.kind === 'column') {
      return node.register === undefined ? this.#words.ofRow(label) : label
    }
    const name = node.form === this.#place.form ? label : this.#words.ofForm(node.form, label)
    return node.kind === 'previous' ? this.#words.before(name) : name
  }

  #title(key: string): string {
    return this.#known.titles.get(key) ?? key
  }
}
