import { unreachable } from '#shared/fault.ts'
import type { Node } from './node.ts'

const present = (nodes: readonly (Node | undefined)[]): readonly Node[] =>
  nodes.filter((node) => node !== undefined)

/** The parts of an expression, from left to right. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'field':
    case 'column':
    case 'previous':
    case 'number':
    case 'text':
    case 'truth':
    case 'parameter':
    case 'period':
    case 'school':
    case 'copied':
      return []
    case 'not':
    case 'minus':
    case 'has':
    case 'code':
      return [node.of]
    case 'arithmetic':
    case 'comparison':
    case 'and':
    case 'or':
      return [node.left, node.right]
    case 'in-list':
      return [node.of, ...node.list]
    case 'in-codes':
      return [node.of, node.codes]
    case 'choice':
      return [node.condition, node.yes, node.no]
    case 'function':
      return node.arguments
    case 'method':
      return [node.of, ...node.arguments]
    case 'aggregate':
      return present([node.of, node.where, ...node.keys.flatMap((key) => [key.inner, key.outer])])
    default:
      return unreachable(node)
  }
}

/** Every part of an expression, itself first. */
export function* partsOf(node: Node): Generator<Node> {
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    waiting.push(...childrenOf(next).toReversed())
  }
}
