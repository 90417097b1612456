import { readsOf } from '#shared/expression/reads.ts'
import type { Field } from '#shared/pack/field.ts'
import type { ReadExpression } from './check-expressions.ts'
import type { Mistakes } from './mistakes.ts'
import type { Located, Parts } from './parts.ts'
import type { SourcePath } from './source.ts'
import { seenBy } from './unseen.ts'

/**
 * What is kept for one role (`role: special_ed`) must not show through elsewhere: such a field is of
 * a person and begins empty, only fields of the same role read it, and it names no row, no double
 * and no place of a check. So whoever does not see it computes the same as whoever does.
 */
export function checkGuarded(
  parts: Parts,
  expressions: readonly ReadExpression[],
  mistakes: Mistakes,
): void {
  const guarded = guardedFields(parts)
  if (guarded.size === 0) return
  const refuse = (part: Located<unknown>, path: SourcePath, cell: string): void => {
    mistakes.add(() => ({
      code: 'pack-guarded',
      details: { ...part.source.placeOf([...part.path, ...path]), cell },
    }))
  }
  for (const [cell, field] of guarded) {
    if (field.value.personal !== true) refuse(field, ['role'], cell)
    if (field.value.initial !== undefined) refuse(field, ['initial'], cell)
  }
  for (const { node, row, role, source, path } of expressions) {
    const cell = [...seenBy(readsOf(node), row)]
      .map((read) => read.replace(/^previous\./, ''))
      .find((read) => guarded.has(read) && guarded.get(read)?.value.role !== role)
    if (cell === undefined) continue
    mistakes.add(() => ({ code: 'pack-guarded', details: { ...source.placeOf(path), cell } }))
  }
  for (const register of parts.registers) {
    const { key, caption, unique = [] } = register.value
    const isGuarded = (column: string): boolean => guarded.has(`${key}.${column}`)
    if (isGuarded(caption)) refuse(register, ['caption'], `${key}.${caption}`)
    for (const [at, column] of unique.entries()) {
      if (isGuarded(column)) refuse(register, ['unique', at], `${key}.${column}`)
    }
    for (const row of register.rows) {
      const given = Object.keys(row.value.cells).find(isGuarded)
      if (given !== undefined) refuse(row, ['cells', given], `${key}.${given}`)
    }
  }
  for (const check of parts.checks) {
    const { cells, each } = check.value
    for (const [at, cell] of cells.entries()) {
      const name = each !== undefined && !cell.includes('.') ? `${each}.${cell}` : cell
      if (guarded.has(name)) refuse(check, ['cells', at], name)
    }
  }
}

function guardedFields({ forms, registers }: Parts): ReadonlyMap<string, Located<Field>> {
  const owners = [
    ...forms.map(({ value, fields }) => ({ key: value.key, fields })),
    ...registers.map(({ value, columns }) => ({ key: value.key, fields: columns })),
  ]
  return new Map(
    owners.flatMap(({ key, fields }) =>
      fields
        .filter(({ value }) => value.role !== undefined)
        .map((field) => [`${key}.${field.value.name}`, field] as const),
    ),
  )
}
