import { type Reads, readsOf } from '#shared/expression/reads.ts'
import type { ReadExpression } from './check-expressions.ts'
import { circlesIn, type Graph } from './circles.ts'
import type { Mistakes } from './mistakes.ts'
import type { Parts } from './parts.ts'

/** Cells that rest on themselves, each circle named cell by cell and placed at its first expression. */
export function checkCircles(
  parts: Parts,
  expressions: readonly ReadExpression[],
  mistakes: Mistakes,
): void {
  const graph = new Map<string, Set<string>>()
  const first = new Map<string, ReadExpression>()
  for (const form of parts.forms) {
    const { key } = form.value
    const typed = form.fields.filter(({ value }) => value.computed === undefined)
    graph.set(copied(key), new Set(typed.map(({ value }) => `${key}.${value.name}`)))
  }
  for (const expression of expressions) {
    const { feeds, node, row } = expression
    if (feeds === undefined) continue
    const reads = graph.get(feeds) ?? new Set()
    graph.set(feeds, reads)
    for (const cell of cellsOf(readsOf(node), row)) {
      reads.add(cell)
      const edge = `${feeds} ${cell}`
      if (!first.has(edge)) first.set(edge, expression)
    }
  }
  for (const circle of circlesIn(graph satisfies Graph)) {
    const expression = circle
      .slice(0, -1)
      .map((cell, index) => first.get(`${cell} ${circle[index + 1]}`))
      .find((found) => found !== undefined)
    if (expression === undefined) throw new Error(`a circle without an expression: ${circle[0]}`)
    const place = expression.source.placeOf(expression.path)
    mistakes.add(() => ({ code: 'pack-circle', details: { ...place, circle: [...circle] } }))
  }
}

const copied = (form: string): string => `copied('${form}')`

function cellsOf(reads: Reads, row: string | undefined): readonly string[] {
  return [
    ...reads.fields,
    ...[...reads.row].map((column) => `${row}.${column}`),
    ...[...reads.registers].flatMap(([register, columns]) => [
      register,
      ...[...columns].map((column) => `${register}.${column}`),
    ]),
    ...[...reads.copied].map(copied),
  ]
}
