import { typeOf } from '#shared/expression/check.ts'
import { ExpressionMistake } from '#shared/expression/mistake.ts'
import type { Node } from '#shared/expression/node.ts'
import { expressionLimits, parse } from '#shared/expression/parse.ts'
import { accepts, type Scope, type Type, typeName } from '#shared/expression/type.ts'
import { partsOf } from '#shared/expression/walk.ts'
import { unreachable } from '#shared/fault.ts'
import { type Names, scopeOf } from '#shared/pack/scope.ts'
import { packLimits } from './limits.ts'
import type { Mistakes, PackMistake } from './mistakes.ts'
import type { Parts } from './parts.ts'
import { type Written, writtenIn } from './written.ts'

/** An expression that could be read. */
export interface ReadExpression extends Written {
  readonly node: Node
}

/**
 * Reads and type-checks every expression. Of one expression all unknown names are told, and otherwise
 * its first mistake.
 */
export function checkExpressions(
  parts: Parts,
  names: Names,
  mistakes: Mistakes,
): readonly ReadExpression[] {
  const scopes = new Map<string | undefined, Scope>()
  const scopeFor = (row: string | undefined): Scope => {
    const scope = scopes.get(row) ?? scopeOf(names, row)
    scopes.set(row, scope)
    return scope
  }
  const read: ReadExpression[] = []
  let letters = 0
  for (const written of writtenIn(parts)) {
    letters += written.text.length
    if (letters > packLimits.expressions || mistakes.isFull) {
      const details = { what: 'expressions', limit: packLimits.expressions }
      const place = written.source.placeOf(written.path)
      mistakes.add(() => ({ code: 'pack-limit', details: { ...place, ...details } }))
      break
    }
    const own = scopeFor(written.row)
    const outcome = readOne(written, written.hasSchool ? { ...own, hasSchool: true } : own)
    if (outcome.node !== undefined) read.push({ ...written, node: outcome.node })
    for (const mistake of outcome.mistakes) {
      if (!isEcho(mistake, written, parts)) mistakes.add(() => faultOf(mistake, written))
    }
  }
  return read
}

function readOne(written: Written, scope: Scope) {
  const mistakes: ExpressionMistake[] = []
  const node = attempt(() => parse(written.text), mistakes)
  if (node === undefined) return { mistakes }
  for (const part of partsOf(node)) {
    const isName = ['field', 'column', 'previous', 'parameter', 'school'].includes(part.kind)
    if (isName) attempt(() => typeOf(part, scope), mistakes)
  }
  if (mistakes.length > 0) return { node, mistakes }
  const found = attempt(() => typeOf(node, scope), mistakes)
  if (found !== undefined && !fits(written.wanted, found, scope)) {
    const expected = nameOf(written.wanted)
    mistakes.push(new ExpressionMistake('type', 0, { expected, found: typeName(found) }))
  }
  return { node, mistakes }
}

function attempt<T>(act: () => T, mistakes: ExpressionMistake[]): T | undefined {
  try {
    return act()
  } catch (thrown) {
    if (!(thrown instanceof ExpressionMistake)) throw thrown
    mistakes.push(thrown)
    return undefined
  }
}

const nameOf = (wanted: Written['wanted']): string =>
  wanted.kind === 'any code' ? 'code' : typeName(wanted)

function fits(wanted: Written['wanted'], found: Type, scope: Scope): boolean {
  return wanted.kind === 'any code' ? found.kind === 'code' : accepts(wanted, found, scope)
}

/** Whether the mistake only repeats that some other part of the pack could not be read. */
function isEcho(mistake: ExpressionMistake, written: Written, parts: Parts): boolean {
  if (mistake.kind === 'unknown-name') {
    const name = (mistake.unknown ?? '').replace(/^row\./, `${written.row}.`)
    return parts.isDoubtful(name) || (!name.includes('.') && parts.hasDoubtfulCodes())
  }
  const list = /^codes?\((.*)\)$/.exec(mistake.expected ?? '')?.[1]
  return mistake.kind === 'type' && list !== undefined && parts.isDoubtful(`codes.${list}`)
}

function faultOf(mistake: ExpressionMistake, written: Written): PackMistake {
  const place = written.source.placeWithin(written.path, mistake.offset)
  const { expected = '', found = '' } = mistake
  switch (mistake.kind) {
    case 'syntax':
      return {
        code: 'pack-syntax',
        details: { ...place, why: 'expression', expected, found },
      }
    case 'unknown-name':
      return { code: 'pack-unknown-name', details: { ...place, name: mistake.unknown ?? '' } }
    case 'type':
      return { code: 'pack-type', details: { ...place, expected, found } }
    case 'limit':
      return { code: 'pack-limit', details: { ...place, ...limitOf(expected) } }
    default:
      return unreachable(mistake.kind)
  }
}

function limitOf(expected: string): { readonly what: string; readonly limit: number } {
  if (expected.endsWith('characters')) {
    return { what: 'expressionLength', limit: expressionLimits.length }
  }
  if (expected.endsWith('levels')) return { what: 'expressionDepth', limit: expressionLimits.depth }
  return { what: 'nestedMacro', limit: 0 }
}
