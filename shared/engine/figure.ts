import { notApplicable, type Value } from '#shared/expression/value.ts'
import { toDecimal } from '#shared/number/rational.ts'
import { type Figure, figurePlaces } from './outcome.ts'

/** Characters of a `Decimal` (answer.ts). */
const longest = 40

/** A number as it is stored and shown: 12 decimals, half-up (design §5). */
export function figureOf(value: Value): Figure {
  if (value.kind === 'no_data') return { state: 'no_data', missing: [...value.missing] }
  if (value.kind === 'not_applicable') return { state: 'not_applicable', reason: value.reason }
  if (value.kind !== 'number') throw new Error(`a ${value.kind} is no figure`)
  const text = toDecimal(value.number, figurePlaces)
  if (text.length > longest) return figureOf(notApplicable('too_large'))
  return { state: 'value', value: text }
}
