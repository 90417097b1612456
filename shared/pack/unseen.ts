import { type Reads, readsOf } from '#shared/expression/reads.ts'
import type { ReadExpression } from './check-expressions.ts'
import type { Mistakes } from './mistakes.ts'
import type { Parts } from './parts.ts'

/**
 * Refuses results that a district cannot compute again: those that rest on the period before, on what
 * is of a person, or on a column that stays at the school. A record has none of these, so the recount
 * would differ from what was sealed. Checks may read them: they are asked where the answers are.
 */
export function checkUnseen(
  parts: Parts,
  expressions: readonly ReadExpression[],
  mistakes: Mistakes,
): void {
  const unseen = unseenCells(parts, expressions)
  const open = openFields(parts)
  for (const expression of expressions) {
    const { feeds, isFigure, node, row } = expression
    if (isFigure !== true && !(feeds !== undefined && open.has(feeds))) continue
    const cells = [...seenBy(readsOf(node), row)]
    const found = cells.find((cell) => unseen.has(cell) || cell.startsWith('previous.'))
    if (found === undefined) continue
    const place = expression.source.placeOf(expression.path)
    const cause = unseen.get(found) ?? found
    mistakes.add(() => ({ code: 'pack-unseen', details: { ...place, cell: cause } }))
  }
}

/** Fields of forms whose value is computed and not of a person: they are shown to a district. */
function openFields(parts: Parts): ReadonlySet<string> {
  return new Set(
    parts.forms.flatMap(({ value: { key }, fields }) =>
      fields.flatMap(({ value: { name, computed, personal } }) =>
        computed !== undefined && personal !== true ? [`${key}.${name}`] : [],
      ),
    ),
  )
}

/** Cells without a value at the district, each with the typed cell that is the cause. */
export function unseenCells(
  parts: Pick<Parts, 'forms' | 'registers'>,
  expressions: readonly Pick<ReadExpression, 'feeds' | 'node' | 'row'>[],
): ReadonlyMap<string, string> {
  const unseen = new Map<string, string>()
  for (const { value, fields } of parts.forms) {
    for (const { value: field } of fields) {
      const cell = `${value.key}.${field.name}`
      if (field.computed === undefined && field.personal) unseen.set(cell, cell)
    }
  }
  for (const { value, columns } of parts.registers) {
    for (const { value: column } of columns) {
      const cell = `${value.key}.${column.name}`
      const travels = value.travels.includes(column.name) && column.personal !== true
      if (column.computed === undefined && !travels) unseen.set(cell, cell)
    }
  }
  const readers = new Map<string, string[]>()
  for (const { feeds, node, row } of expressions) {
    if (feeds === undefined) continue
    for (const cell of seenBy(readsOf(node), row)) {
      const known = readers.get(cell) ?? []
      readers.set(cell, known)
      known.push(feeds)
      if (cell.startsWith('previous.')) unseen.set(cell, cell)
    }
  }
  const waiting = [...unseen.keys()]
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (const reader of readers.get(cell) ?? []) {
      if (unseen.has(reader)) continue
      unseen.set(reader, unseen.get(cell) ?? cell)
      waiting.push(reader)
    }
  }
  return unseen
}

/** What an expression reads, the period before included; a row's own id always travels. */
export function* seenBy(reads: Reads, row: string | undefined): Generator<string> {
  yield* reads.fields
  for (const column of reads.row) if (column !== 'id') yield `${row}.${column}`
  for (const [register, columns] of reads.registers) {
    yield register
    for (const column of columns) if (column !== 'id') yield `${register}.${column}`
  }
  for (const name of reads.previous) yield `previous.${name}`
  for (const form of reads.copied) yield `previous.${form}`
}
