import type { Node } from '#shared/expression/node.ts'
import type { Scope, Type } from '#shared/expression/type.ts'

/** The type of an expression where it stands. Throws `ExpressionMistake` at the first mistake. */
export function typeOf(node: Node, scope: Scope): Type {
  throw new Error(`expression is being written: ${node.kind} ${scope.row}`)
}
