import type { Aggregate, Name, Node } from '#shared/expression/node.ts'
import { parse } from '#shared/expression/parse.ts'
import { unreachable } from '#shared/fault.ts'
import { toDecimal } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'

/** Says expressions of a pack in Chinese, for people who sign what they mean. */
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
  ...{ '==': ' 等于 ', '!=': ' 不等于 ', '<': ' ＜ ', '<=': ' ≤ ', '>': ' ＞ ', '>=': ' ≥ ' },
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

export function speechOf(pack: Pack): Speech {
  const fields = new Map<string, Field>([
    ...pack.forms.flatMap(({ key, fields }) =>
      fields.map((field) => [`${key}.${field.name}`, field] as const),
    ),
    ...pack.registers.flatMap(({ key, columns }) =>
      columns.map((column) => [`${key}.${column.name}`, column] as const),
    ),
  ])
  const titles = new Map<string, string>([
    ...pack.forms.map(({ key, title }) => [key, title.zh] as const),
    ...pack.registers.map(({ key, title }) => [key, title.zh] as const),
  ])
  return {
    say: (text, at) => new Speaker(pack, fields, titles, at).truth(parse(text)),
  }
}

class Speaker {
  readonly #pack: Pack
  readonly #fields: ReadonlyMap<string, Field>
  readonly #titles: ReadonlyMap<string, string>
  readonly #place: Place

  constructor(
    pack: Pack,
    fields: ReadonlyMap<string, Field>,
    titles: ReadonlyMap<string, string>,
    place: Place,
  ) {
    this.#pack = pack
    this.#fields = fields
    this.#titles = titles
    this.#place = place
  }

  /** Where a truth is wanted, a field of yes and no says which. */
  truth(node: Node): string {
    const isName = node.kind === 'field' || node.kind === 'column' || node.kind === 'previous'
    if (isName && this.#field(node)?.type.kind === 'bool') return `${this.#name(node)}为“是”`
    if (node.kind === 'not') {
      const { of } = node
      const isPlain = of.kind === 'field' || of.kind === 'column'
      if (isPlain && this.#field(of)?.type.kind === 'bool') return `${this.#name(of)}为“否”`
      if (of.kind === 'has') return `${this.#name(of.of)}未填`
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
        return `“${node.value}”`
      case 'truth':
        return node.value ? '是' : '否'
      case 'parameter':
        return this.#parameter(node.name)
      case 'period':
        return '学年开始的年份'
      case 'school':
        return node.name === 'code' ? '本校标识码' : '本校名称'
      case 'not':
        return `不是（${this.truth(node.of)}）`
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
        return `${this.#inside(node.left, 2)}，且${this.#inside(node.right, 2)}`
      case 'or':
        return `${this.#inside(node.left, 1)}，或${this.#inside(node.right, 1)}`
      case 'in-list': {
        const list = node.list.map((one) => this.#code(one, node.of)).join('、')
        return `${this.#inside(node.of, 4)} 为 ${list} 之一`
      }
      case 'in-codes':
        return `${this.#say(node.codes)} 含 ${this.#code(node.of, node.codes)}`
      case 'choice': {
        const { condition, yes, no } = node
        return `若${this.truth(condition)}，则为 ${this.#given(yes)}；否则为 ${this.#given(no)}`
      }
      case 'has':
        return `${this.#name(node.of)}已填`
      case 'code':
        return `${this.#say(node.of)}的属性“${node.attribute}”`
      case 'copied':
        return `${this.#titles.get(node.form) ?? node.form}各数与上期完全相同且没有一栏确认过`
      case 'aggregate':
        return this.#aggregate(node)
      case 'function':
        return this.#function(node.name, node.arguments)
      case 'method': {
        const [first, second] = node.arguments.map((one) => this.#say(one))
        if (node.name === 'startsWith') return `${this.#say(node.of)} 以 ${first} 开头`
        // The language counts from 0 and leaves the end out; a person counts from 1 and takes it in.
        const from = /^\d+$/.test(first ?? '') ? `${Number(first) + 1}` : `${first} + 1`
        return `${this.#say(node.of)} 第 ${from} 至 ${second} 位`
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
      return `${this.#inside(left, 4)}为“${yes ? '是' : '否'}”`
    }
    if (left.kind === 'code' && right.kind === 'text' && right.value === 'yes') {
      const has = node.operator === '==' ? '带有' : '不带有'
      return `${this.#say(left.of)}${has}标记“${left.attribute}”`
    }
    return `${this.#side(left, right)}${operators[node.operator]}${this.#side(right, left)}`
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
    const entries = list === undefined ? undefined : this.#pack.codes[list]?.entries
    return `“${entries?.find(({ code }) => code === value)?.label.zh ?? value}”`
  }

  /** One branch of a choice: where a code is wanted, what its list calls it. */
  #given(node: Node): string {
    if (node.kind !== 'text') return this.#inside(node, node.kind === 'choice' ? 0 : 1)
    return this.#labelled(node.value, this.#place.codes)
  }

  #inside(node: Node, least: number): string {
    const own = node.kind === 'arithmetic' ? (/[+-]/.test(node.operator) ? 4 : 5) : 6
    const said = least <= 2 ? this.truth(node) : this.#say(node)
    return (strength[node.kind] ?? own) < least ? `（${said}）` : said
  }

  #aggregate(node: Aggregate): string {
    const inner = new Speaker(this.#pack, this.#fields, this.#titles, {
      ...this.#place,
      row: undefined,
    })
    const ties = node.keys.map((tie) => `${inner.#say(tie.inner)} 等于 ${this.#say(tie.outer)}`)
    const where = [...ties, ...(node.where === undefined ? [] : [inner.truth(node.where)])]
    const title = `《${this.#titles.get(node.register) ?? node.register}》`
    const rows =
      where.length === 0 ? `${title}各行` : `${title}中满足〔${where.join('，且')}〕的各行`
    const of = node.of === undefined ? '' : inner.truth(node.of)
    const each = node.of?.kind === 'arithmetic' ? `（${of}）` : of
    switch (node.name) {
      case 'sum':
        return `${rows}${each}之和`
      case 'count':
        return where.length === 0 ? `${title}的行数` : `${rows.slice(0, -2)}行数`
      case 'max':
        return `${rows}${each}的最大值`
      case 'min':
        return `${rows}${each}的最小值`
      case 'exists':
        return `${rows}中有一行〔${of}〕`
      case 'all':
        return `${rows}都〔${of}〕`
      default:
        return unreachable(node.name)
    }
  }

  #function(name: Extract<Node, { kind: 'function' }>['name'], given: readonly Node[]): string {
    const said = given.map((one) => this.#say(one))
    const [first = '', second = '', third = ''] = said
    switch (name) {
      case 'abs':
        return `|${first}|`
      case 'ceil':
        return `向上取整（${first}）`
      case 'floor':
        return `向下取整（${first}）`
      case 'min':
        return `其中最小者（${said.join('；')}）`
      case 'max':
        return `其中最大者（${said.join('；')}）`
      case 'year':
        return `${first}的年份`
      case 'month':
        return `${first}的月份`
      case 'date':
        return `${first}年${second}月${third}日`
      case 'days':
        return `${first}至${second}的天数`
      case 'years':
        return `${first}至${second}的周年数`
      case 'born':
        return `${first}所载的出生日期`
      default:
        return unreachable(name)
    }
  }

  #parameter(name: string): string {
    const parameter = this.#pack.parameters[name]
    if (parameter === undefined) return name
    const value = 'text' in parameter ? parameter.text : parameter.value
    const shown = typeof value === 'boolean' ? (value ? '开' : '关') : value
    return `〈${parameter.label.zh}：${shown}〉`
  }

  #field(node: Name): Field | undefined {
    if (node.kind !== 'column') return this.#fields.get(`${node.form}.${node.name}`)
    return this.#fields.get(`${node.register ?? this.#place.row}.${node.name}`)
  }

  #name(node: Name): string {
    const label = this.#field(node)?.label.zh ?? (node.name === 'id' ? '行编号' : node.name)
    if (node.kind === 'column')
      return node.register === undefined ? `本行「${label}」` : `「${label}」`
    const before = node.kind === 'previous' ? '上期' : ''
    const elsewhere = node.form === this.#place.form ? '' : `${node.form}表`
    return `${before}${elsewhere}「${label}」`
  }
}
