import type { Rational } from '#shared/number/rational.ts'

export type ArithmeticOperator = '+' | '-' | '*' | '/'
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>='
export type AggregateName = 'sum' | 'count' | 'max' | 'min' | 'exists' | 'all'
export type FunctionName =
  | 'abs'
  | 'ceil'
  | 'floor'
  | 'min'
  | 'max'
  | 'year'
  | 'month'
  | 'date'
  | 'days'
  | 'years'
  | 'born'
export type MethodName = 'startsWith' | 'substring'

/** A name that can be answered: a field, a cell of a row, or a field of the period before. */
export type Name =
  | { readonly at: number; readonly kind: 'field'; readonly form: string; readonly name: string }
  | {
      readonly at: number
      readonly kind: 'column'
      /** The register of a macro's variable; undefined for `row`, which the scope knows. */
      readonly register: string | undefined
      readonly name: string
    }
  | { readonly at: number; readonly kind: 'previous'; readonly form: string; readonly name: string }

export type Aggregate = {
  readonly at: number
  readonly kind: 'aggregate'
  readonly name: AggregateName
  readonly register: string
  /** What is summed, compared or asked of each row; absent for `count`. */
  readonly of: Node | undefined
  readonly where: Node | undefined
  /** What ties a row of the register (`inner`) to the row outside (`outer`): both are equal. */
  readonly keys: readonly { readonly inner: Node; readonly outer: Node }[]
  /** As written: two aggregates with the same text are the same. */
  readonly text: string
}

/** An expression. `at` is the character where a person should look. */
export type Node =
  | Name
  | Aggregate
  | { readonly at: number; readonly kind: 'number'; readonly value: Rational }
  | { readonly at: number; readonly kind: 'text'; readonly value: string }
  | { readonly at: number; readonly kind: 'truth'; readonly value: boolean }
  | { readonly at: number; readonly kind: 'parameter'; readonly name: string }
  | { readonly at: number; readonly kind: 'period'; readonly name: 'start_year' }
  | { readonly at: number; readonly kind: 'school'; readonly name: 'code' | 'name' }
  | { readonly at: number; readonly kind: 'not' | 'minus'; readonly of: Node }
  | {
      readonly at: number
      readonly kind: 'arithmetic'
      readonly operator: ArithmeticOperator
      readonly left: Node
      readonly right: Node
    }
  | {
      readonly at: number
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Node
      readonly right: Node
    }
  | { readonly at: number; readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | {
      readonly at: number
      readonly kind: 'in-list'
      readonly of: Node
      readonly list: readonly Node[]
    }
  | { readonly at: number; readonly kind: 'in-codes'; readonly of: Node; readonly codes: Node }
  | {
      readonly at: number
      readonly kind: 'choice'
      readonly condition: Node
      readonly yes: Node
      readonly no: Node
    }
  | { readonly at: number; readonly kind: 'has'; readonly of: Name }
  | { readonly at: number; readonly kind: 'code'; readonly of: Node; readonly attribute: string }
  | { readonly at: number; readonly kind: 'copied'; readonly form: string }
  | {
      readonly at: number
      readonly kind: 'function'
      readonly name: FunctionName
      readonly arguments: readonly Node[]
    }
  | {
      readonly at: number
      readonly kind: 'method'
      readonly name: MethodName
      readonly of: Node
      readonly arguments: readonly Node[]
    }
