import { namesOf } from './assemble.ts'
import { checkCircles } from './check-circles.ts'
import { checkExpressions } from './check-expressions.ts'
import { checkLife } from './check-life.ts'
import { checkNames } from './check-names.ts'
import { checkResults } from './check-results.ts'
import { checkGuarded } from './guarded.ts'
import type { Mistakes } from './mistakes.ts'
import type { Parts } from './parts.ts'
import { checkUnseen } from './unseen.ts'

/**
 * Everything that must be true of a pack before an engine is built of it: asked of sources when they
 * are compiled, and again of a compiled pack that came from outside.
 */
export function checkParts(parts: Parts, mistakes: Mistakes): void {
  checkNames(parts, mistakes)
  checkResults(parts, mistakes)
  checkLife(parts, mistakes)
  const expressions = checkExpressions(parts, namesOf(parts), mistakes)
  checkCircles(parts, expressions, mistakes)
  checkUnseen(parts, expressions, mistakes)
  checkGuarded(parts, expressions, mistakes)
}
