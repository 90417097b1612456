import type { Node } from '#shared/expression/node.ts'

/** Bounds of one expression; beyond them it is an `ExpressionMistake` of kind `limit`. */
export const expressionLimits = { length: 2_000, depth: 32 } as const

/** Reads an expression (README.md). Throws `ExpressionMistake`; names are not yet looked up. */
export function parse(text: string): Node {
  throw new Error(`expression is being written: ${text}`)
}
