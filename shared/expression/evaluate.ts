import { unreachable } from '#shared/fault.ts'
import { negate } from '#shared/number/rational.ts'
import type { Aggregate, Name, Node } from './node.ts'
import { and, arithmetic, callFunction, callMethod, comparison, not, or } from './operations.ts'
import {
  isKnown,
  noData,
  numberValue,
  sameValue,
  textValue,
  truthValue,
  type Value,
  withoutValue,
} from './value.ts'

/** An expression made ready: asked of a state and, where there is one, of a row. */
export type Evaluator<State> = (state: State, row: number) => Value

/** Where the names of an expression find their values. */
export interface Leaves<State> {
  name(node: Name): Evaluator<State>
  /** `keys` give what ties the aggregate to the row outside, in the order of `node.keys`. */
  aggregate(node: Aggregate, keys: readonly Evaluator<State>[]): Evaluator<State>
  copied(form: string): Evaluator<State>
  startYear(): Evaluator<State>
  school(name: 'code' | 'name'): Evaluator<State>
  parameter(name: string): Value
  /** What an attribute says of each code of the list that `of` gives. */
  attribute(of: Node, attribute: string): (code: string) => string
}

/**
 * Makes an expression ready once, for many evaluations. It must have passed `typeOf`. Truth table
 * and missing values: README.md.
 */
export function compile<State>(node: Node, leaves: Leaves<State>): Evaluator<State> {
  const ready = (part: Node): Evaluator<State> => compile(part, leaves)
  switch (node.kind) {
    case 'number':
      return constant(numberValue(node.value))
    case 'text':
      return constant(textValue(node.value))
    case 'truth':
      return constant(truthValue(node.value))
    case 'parameter':
      return constant(leaves.parameter(node.name))
    case 'field':
    case 'column':
    case 'previous':
      return leaves.name(node)
    case 'period':
      return leaves.startYear()
    case 'school':
      return leaves.school(node.name)
    case 'copied':
      return leaves.copied(node.form)
    case 'aggregate':
      return leaves.aggregate(
        node,
        node.keys.map((key) => ready(key.outer)),
      )
    case 'not':
      return map(ready(node.of), not)
    case 'minus':
      return map(ready(node.of), (value) =>
        value.kind === 'number' ? numberValue(negate(value.number)) : value,
      )
    case 'arithmetic':
      return both(ready(node.left), ready(node.right), (a, b) => arithmetic(node.operator, a, b))
    case 'comparison':
      return both(ready(node.left), ready(node.right), (a, b) => comparison(node.operator, a, b))
    case 'and':
      return both(ready(node.left), ready(node.right), and)
    case 'or':
      return both(ready(node.left), ready(node.right), or)
    case 'in-list':
      return inList(ready(node.of), node.list)
    case 'in-codes':
      return both(ready(node.of), ready(node.codes), inCodes)
    case 'choice':
      return choice(ready(node.condition), ready(node.yes), ready(node.no))
    case 'has':
      return map(leaves.name(node.of), (value) => truthValue(isKnown(value)))
    case 'code': {
      const attribute = leaves.attribute(node.of, node.attribute)
      return map(ready(node.of), (value) =>
        value.kind === 'text' ? textValue(attribute(value.text)) : value,
      )
    }
    case 'function':
      return many(node.arguments.map(ready), (values) => callFunction(node.name, values))
    case 'method':
      return many([node.of, ...node.arguments].map(ready), ([of = noData([]), ...values]) =>
        callMethod(node.name, of, values),
      )
    default:
      return unreachable(node)
  }
}

const constant =
  <State>(value: Value): Evaluator<State> =>
  () =>
    value

const map =
  <State>(of: Evaluator<State>, change: (value: Value) => Value): Evaluator<State> =>
  (state, row) =>
    change(of(state, row))

const both =
  <State>(
    left: Evaluator<State>,
    right: Evaluator<State>,
    join: (a: Value, b: Value) => Value,
  ): Evaluator<State> =>
  (state, row) =>
    join(left(state, row), right(state, row))

const many =
  <State>(
    parts: readonly Evaluator<State>[],
    join: (values: readonly Value[]) => Value,
  ): Evaluator<State> =>
  (state, row) =>
    join(parts.map((part) => part(state, row)))

/** Only the branch that is taken is asked: what the other one lacks is not missing. */
const choice =
  <State>(
    condition: Evaluator<State>,
    yes: Evaluator<State>,
    no: Evaluator<State>,
  ): Evaluator<State> =>
  (state, row) => {
    const asked = condition(state, row)
    if (asked.kind !== 'truth') return withoutValue([asked])
    return asked.truth ? yes(state, row) : no(state, row)
  }

function inList<State>(of: Evaluator<State>, list: readonly Node[]): Evaluator<State> {
  const items = list.map((item): Value => {
    if (item.kind === 'number') return numberValue(item.value)
    if (item.kind === 'text') return textValue(item.value)
    throw new Error(`${item.kind} in a list of literals`)
  })
  return map(of, (value) =>
    isKnown(value) ? truthValue(items.some((item) => sameValue(item, value))) : value,
  )
}

function inCodes(code: Value, codes: Value): Value {
  if (code.kind !== 'text' || codes.kind !== 'codes') return withoutValue([code, codes])
  return truthValue(codes.codes.includes(code.text))
}
