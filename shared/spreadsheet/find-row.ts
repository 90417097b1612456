import type { Answer } from '#shared/answer.ts'
import type { Row } from '#shared/engine/situation.ts'
import { typedOf } from '#shared/entry/typed.ts'
import type { ReadLine } from './import-plan.ts'

/** The row that a line is about: none yet, one, or more than one. */
export type FoundRow = Row | 'new' | 'several'

/**
 * Finds rows again: by the id that a file of the program carries, otherwise by what its key columns
 * hold. A line that lacks a part of the key is a new row.
 */
export function rowFinder(
  rows: readonly Row[],
  knownBy: readonly string[],
): (line: ReadLine) => FoundRow {
  const byId = new Map(rows.map((row) => [String(row.id), row]))
  const byKey = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(knownBy.map((name) => row.cells[name]))
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), row])
  }
  return ({ id, answers }) => {
    const known = byId.get(id)
    if (known !== undefined) return known
    const key = keyOf(knownBy.map((name) => answers.get(name)))
    const [row, ...others] = (key === undefined ? undefined : byKey.get(key)) ?? []
    if (row === undefined) return 'new'
    return others.length > 0 ? 'several' : row
  }
}

/** Comparison is of composed letters (design §7, Bytes: NFC only for search and comparison). */
export function keyOf(answers: readonly (Answer | undefined)[]): string | undefined {
  const parts = answers.map((answer) => typedOf(answer).normalize('NFC').trim())
  return parts.length === 0 || parts.includes('') ? undefined : JSON.stringify(parts)
}
