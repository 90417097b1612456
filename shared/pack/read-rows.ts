import type * as z from 'zod'
import type { Answer } from '#shared/answer.ts'
import { parseDecimal, toDecimal } from '#shared/number/rational.ts'
import type { Field, FieldType } from '#shared/pack/field.ts'
import type { Mistakes } from './mistakes.ts'
import type { Located, RegisterRow } from './parts.ts'
import type { RowSource } from './source-shape.ts'

type Written = Located<z.infer<typeof RowSource>>

/**
 * The rows that a pack gives a register, each cell as its column takes it. A cell of no column, of a
 * computed or of a personal one is a mistake.
 */
export function readRows(
  rows: readonly Written[],
  columns: readonly Located<Field>[],
  mistakes: Mistakes,
): readonly Located<RegisterRow>[] {
  const types = new Map(columns.map(({ value }) => [value.name, value]))
  return rows.map((row) => {
    const cells: { [column: string]: Answer } = {}
    for (const [name, text] of Object.entries(row.value.cells)) {
      const field = types.get(name)
      const answer = field === undefined ? undefined : answerOf(field, text)
      if (answer === undefined) refuse(row, name, field, mistakes)
      else cells[name] = answer
    }
    return { ...row, value: { key: row.value.key, cells } }
  })
}

function refuse(row: Written, name: string, field: Field | undefined, mistakes: Mistakes): void {
  const path = [...row.path, 'cells', name]
  const place = row.source.placeOfKey(path)
  mistakes.add(() => {
    if (field === undefined) return { code: 'pack-unknown-name', details: { ...place, name } }
    const details = { ...place, path: path.map(String).join('.'), found: name }
    const expected = isGiven(field) ? field.type.kind : 'a typed column, not personal'
    return { code: 'pack-shape', details: { ...details, why: 'not-allowed', expected } }
  })
}

const isGiven = ({ computed, personal }: Field): boolean =>
  computed === undefined && personal !== true

function answerOf(field: Field, text: string | readonly string[]): Answer | undefined {
  if (!isGiven(field)) return undefined
  if (typeof text !== 'string') return field.type.kind === 'enums' ? [...text] : undefined
  return scalarOf(field.type, text)
}

function scalarOf(type: FieldType, text: string): Answer | undefined {
  switch (type.kind) {
    case 'bool':
      return text === 'true' || text === 'false' ? text === 'true' : undefined
    case 'int':
    case 'dec':
    case 'wan':
    case 'yuan':
    case 'year': {
      const number = parseDecimal(text)
      return number === undefined ? undefined : toDecimal(number, 12)
    }
    case 'enums':
    case 'ref':
    case 'attach':
      return undefined
    default:
      return text
  }
}
