import { ExpressionMistake } from './mistake.ts'
import type { Aggregate, Node } from './node.ts'
import { childrenOf } from './walk.ts'

/**
 * Takes the parts of `where` that tie a row of the aggregate to the row outside out into `keys`:
 * `r.grade == row.grade`. With them the engine keeps one figure for each key, so that an aggregate
 * asked by every row still costs O(1). `row` anywhere else inside a macro is a mistake.
 */
export function keyed(found: Omit<Aggregate, 'keys'>): Aggregate {
  const keys: Aggregate['keys'][number][] = []
  let where: Node | undefined
  for (const part of found.where === undefined ? [] : conjuncts(found.where)) {
    const key = keyOf(part)
    if (key !== undefined) keys.push(key)
    else where = where === undefined ? part : { at: part.at, kind: 'and', left: where, right: part }
  }
  for (const part of [found.of, where]) {
    const stray = part === undefined ? undefined : find(part, isOuter)
    if (stray !== undefined) {
      throw new ExpressionMistake('type', stray.at, { expected: 'r.column == row.column' })
    }
  }
  return { ...found, where, keys }
}

const isOuter = (node: Node): boolean => node.kind === 'column' && node.register === undefined
const isInner = (node: Node): boolean => node.kind === 'column' && node.register !== undefined

function keyOf(part: Node): Aggregate['keys'][number] | undefined {
  if (part.kind !== 'comparison' || part.operator !== '==') return undefined
  const { left, right } = part
  for (const [inner, outer] of [[left, right] as const, [right, left] as const]) {
    const tied = find(inner, isInner) && find(outer, isOuter)
    if (tied && !find(inner, isOuter) && !find(outer, isInner)) return { inner, outer }
  }
  return undefined
}

function conjuncts(node: Node): readonly Node[] {
  return node.kind === 'and' ? [...conjuncts(node.left), ...conjuncts(node.right)] : [node]
}

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node
  for (const child of childrenOf(node)) {
    const found = find(child, wanted)
    if (found !== undefined) return found
  }
  return undefined
}
