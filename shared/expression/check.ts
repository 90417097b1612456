import { unreachable } from '#shared/fault.ts'
import { ExpressionMistake } from './mistake.ts'
import type { Aggregate, FunctionName, Name, Node } from './node.ts'
import { accepts, comparable, type Scope, type Type, typeName, unite } from './type.ts'

const number: Type = { kind: 'number' }
const truth: Type = { kind: 'truth' }

/** The type of an expression where it stands. Throws `ExpressionMistake` at the first mistake. */
export function typeOf(node: Node, scope: Scope): Type {
  switch (node.kind) {
    case 'number':
      return number
    case 'truth':
      return truth
    case 'text':
      return { kind: 'text', literals: [node.value] }
    case 'field':
    case 'column':
    case 'previous':
      return typeOfName(node, scope)
    case 'parameter':
      return scope.parameter(node.name) ?? unknown(node, `param.${node.name}`)
    case 'period':
      return number
    case 'school':
      return scope.hasSchool ? { kind: 'text' } : unknown(node, `school.${node.name}`)
    case 'not':
      return want(truth, node.of, scope)
    case 'minus':
      return want(number, node.of, scope)
    case 'arithmetic':
      want(number, node.left, scope)
      return want(number, node.right, scope)
    case 'and':
    case 'or':
      want(truth, node.left, scope)
      return want(truth, node.right, scope)
    case 'comparison':
      return typeOfComparison(node, scope)
    case 'in-list':
      for (const item of node.list) checkComparable(node.of, item, scope)
      return truth
    case 'in-codes':
      return typeOfMembership(node, scope)
    case 'choice':
      return typeOfChoice(node, scope)
    case 'has':
      typeOfName(node.of, scope)
      return truth
    case 'code':
      return typeOfAttribute(node, scope)
    case 'copied':
      return scope.form(node.form) ? truth : unknown(node, node.form)
    case 'function':
      return typeOfFunction(node, scope)
    case 'method':
      return typeOfMethod(node, scope)
    case 'aggregate':
      return typeOfAggregate(node, scope)
    default:
      return unreachable(node)
  }
}

function unknown(node: Node, name: string): never {
  throw new ExpressionMistake('unknown-name', node.at, { name })
}

function mismatch(node: Node, expected: string, found: Type): never {
  throw new ExpressionMistake('type', node.at, { expected, found: typeName(found) })
}

function want(expected: Type, node: Node, scope: Scope): Type {
  const found = typeOf(node, scope)
  return accepts(expected, found, scope) ? expected : mismatch(node, typeName(expected), found)
}

function typeOfName(node: Name, scope: Scope): Type {
  if (node.kind !== 'column') {
    const found = scope.field(node.form, node.name)
    return found ?? unknown(node, `${node.form}.${node.name}`)
  }
  const register = node.register ?? scope.row
  if (register === undefined) return unknown(node, `row.${node.name}`)
  return scope.column(register, node.name) ?? unknown(node, `${register}.${node.name}`)
}

function typeOfComparison(node: Node & { kind: 'comparison' }, scope: Scope): Type {
  const found = checkComparable(node.left, node.right, scope)
  const isOrdered = ['number', 'date', 'month'].includes(found.kind)
  if (node.operator !== '==' && node.operator !== '!=' && !isOrdered) {
    return mismatch(node, 'number, date or month', found)
  }
  return truth
}

function checkComparable(left: Node, right: Node, scope: Scope): Type {
  const [a, b] = [typeOf(left, scope), typeOf(right, scope)]
  return comparable(a, b, scope) ? a : mismatch(right, typeName(a), b)
}

function typeOfMembership(node: Node & { kind: 'in-codes' }, scope: Scope): Type {
  const codes = typeOf(node.codes, scope)
  if (codes.kind !== 'codes') return mismatch(node.codes, 'codes', codes)
  want({ kind: 'code', list: codes.list }, node.of, scope)
  return truth
}

function typeOfChoice(node: Node & { kind: 'choice' }, scope: Scope): Type {
  want(truth, node.condition, scope)
  const [yes, no] = [typeOf(node.yes, scope), typeOf(node.no, scope)]
  return unite(yes, no, scope) ?? mismatch(node.no, typeName(yes), no)
}

function typeOfAttribute(node: Node & { kind: 'code' }, scope: Scope): Type {
  const code = typeOf(node.of, scope)
  if (code.kind !== 'code') return mismatch(node.of, 'code', code)
  const literals = scope.attributeValues(code.list, node.attribute)
  return literals === undefined ? unknown(node, node.attribute) : { kind: 'text', literals }
}

/** How many arguments a function takes; 0 for any number. */
const argumentCounts = {
  ...{ abs: 1, ceil: 1, floor: 1, min: 0, max: 0 },
  ...{ year: 1, month: 1, date: 3, days: 2, years: 2, born: 1 },
} as const satisfies Record<FunctionName, number>

function typeOfFunction(node: Node & { kind: 'function' }, scope: Scope): Type {
  const [first, ...more] = node.arguments
  const count = argumentCounts[node.name]
  if (first === undefined || (count > 0 && node.arguments.length !== count)) {
    const expected = `${count === 0 ? 'at least 1' : count} in ${node.name}()`
    throw new ExpressionMistake('type', node.at, { expected, found: `${node.arguments.length}` })
  }
  if (node.name === 'year' || node.name === 'month') {
    const found = typeOf(first, scope)
    if (found.kind !== 'date' && found.kind !== 'month') mismatch(first, 'date or month', found)
    return number
  }
  if (node.name === 'born') {
    want({ kind: 'text' }, first, scope)
    return { kind: 'date' }
  }
  if (node.name === 'days' || node.name === 'years') {
    for (const argument of [first, ...more]) want({ kind: 'date' }, argument, scope)
    return number
  }
  for (const argument of [first, ...more]) want(number, argument, scope)
  return node.name === 'date' ? { kind: 'date' } : number
}

function typeOfMethod(node: Node & { kind: 'method' }, scope: Scope): Type {
  want({ kind: 'text' }, node.of, scope)
  const wanted: readonly Type[] = node.name === 'startsWith' ? [{ kind: 'text' }] : [number, number]
  if (node.arguments.length !== wanted.length) {
    const expected = `${wanted.length} in ${node.name}()`
    throw new ExpressionMistake('type', node.at, { expected, found: `${node.arguments.length}` })
  }
  for (const [index, argument] of node.arguments.entries()) {
    want(wanted[index] ?? number, argument, scope)
  }
  return node.name === 'startsWith' ? truth : { kind: 'text' }
}

function typeOfAggregate(node: Aggregate, scope: Scope): Type {
  if (!scope.register(node.register)) return unknown(node, node.register)
  if (node.where !== undefined) want(truth, node.where, scope)
  for (const key of node.keys) checkComparable(key.inner, key.outer, scope)
  if (node.of === undefined) return number
  return want(node.name === 'exists' || node.name === 'all' ? truth : number, node.of, scope)
}
