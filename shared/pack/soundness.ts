import { formCircle } from '#shared/engine/uses.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { checkParts } from './check-parts.ts'
import { Mistakes, type PackMistake } from './mistakes.ts'
import { partsOf } from './parts-of.ts'

/**
 * What the compiler would say of a compiled pack; empty for one that it made. The place of a mistake
 * has the path inside the pack for its file.
 */
export function soundness(pack: Pack): readonly PackMistake[] {
  const mistakes = new Mistakes()
  checkParts(partsOf(pack), mistakes)
  if (mistakes.list.length > 0) return mistakes.list
  const circle = formCircle(pack)
  if (circle === undefined) return []
  const details = { file: 'forms', line: 1, column: 1, circle: [...circle] }
  return [{ code: 'pack-circle', details }]
}
