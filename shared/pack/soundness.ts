import { formCircle } from '#shared/engine/uses.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { namesOf } from './assemble.ts'
import { checkCircles } from './check-circles.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkLife } from './check-life.ts'
import { checkNames } from './check-names.ts'
import { checkResults } from './check-results.ts'
import { Mistakes, type PackMistake } from './mistakes.ts'
import { partsOf } from './parts-of.ts'
import { checkUnseen } from './unseen.ts'

/**
 * What the compiler would say of a compiled pack; empty for one that it made. The place of a mistake
 * has the path inside the pack for its file.
 */
export function soundness(pack: Pack): readonly PackMistake[] {
  const mistakes = new Mistakes()
  const parts = partsOf(pack)
  checkNames(parts, mistakes)
  checkResults(parts, mistakes)
  checkLife(parts, mistakes)
  const expressions = checkExpressions(parts, namesOf(parts), mistakes)
  checkCircles(parts, expressions, mistakes)
  checkUnseen(parts, expressions, mistakes)
  if (mistakes.list.length > 0) return mistakes.list
  const circle = formCircle(pack)
  if (circle === undefined) return []
  const details = { file: 'forms', line: 1, column: 1, circle: [...circle] }
  return [{ code: 'pack-circle', details }]
}
