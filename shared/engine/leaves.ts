import { typeOf } from '#shared/expression/check.ts'
import { compile, type Leaves } from '#shared/expression/evaluate.ts'
import type { Aggregate } from '#shared/expression/node.ts'
import {
  holds,
  noData,
  numberValue,
  textValue,
  truthValue,
  type Value,
  withoutValue,
  yes,
} from '#shared/expression/value.ts'
import { decimal } from '#shared/number/rational.ts'
import type { Parameter } from '#shared/pack/parameter.ts'
import { ownId } from '#shared/pack/scope.ts'
import { type Share, wholeRegister } from './aggregate.ts'
import { planCopied } from './copied.ts'
import { countedId, type Making, registerNumber } from './making.ts'
import { given, parseAnswer } from './parse-answer.ts'
import type { Read } from './plan.ts'
import { cellAt, type State, valueAt } from './state.ts'
import { oneRow } from './tally.ts'

/** What an expression reads of a parameter. */
export function parameterValue(parameter: Parameter): Value {
  if ('text' in parameter) return textValue(parameter.text)
  const { value } = parameter
  return typeof value === 'boolean' ? truthValue(value) : numberValue(decimal(value))
}

/** Where an expression that stands at `row` (the key of a register) finds its names. */
export function leavesAt(making: Making, row: string | undefined): Leaves<State> {
  const { nodes } = making
  return {
    name: (node) => {
      if (node.kind === 'field') {
        const number = nodes.read(`${node.form}.${node.name}`)
        return (state) => valueAt(state, number)
      }
      if (node.kind === 'previous') return previous(making, node.form, node.name)
      const key = node.register ?? row ?? ''
      if (node.name === ownId && !hasColumn(making, key, ownId)) {
        return idOf(registerNumber(making, key))
      }
      const number = nodes.read(`${key}/${node.name}`)
      return (state, slot) => cellAt(state, number, slot)
    },
    aggregate: (node, keys) => aggregate(making, node, keys),
    copied: (form) => {
      const number = planCopied(making, form)
      return (state) => valueAt(state, number)
    },
    startYear: () => (state) => state.startYear,
    school: (name) => {
      const unknown = noData([`school.${name}`])
      return ({ about }) => (about.school === undefined ? unknown : textValue(about.school[name]))
    },
    parameter: (name) => {
      const parameter = making.pack.parameters[name]
      if (parameter === undefined) throw new Error(`the pack has no param.${name}`)
      return parameterValue(parameter)
    },
    attribute: (of, attribute) => {
      const type = typeOf(of, making.scope(row))
      const entries = type.kind === 'code' ? (making.pack.codes[type.list]?.entries ?? []) : []
      const values = new Map(entries.map((entry) => [entry.code, entry.attributes?.[attribute]]))
      return (code) => values.get(code) ?? ''
    },
  }
}

const hasColumn = (making: Making, register: string, name: string): boolean =>
  making.pack.registers.some(
    ({ key, columns }) => key === register && columns.some((column) => column.name === name),
  )

/** The id by which a `ref` elsewhere names the row. */
const idOf =
  (register: number): Read =>
  (state, slot) => {
    const id = state.rows[register]?.span(slot)?.id
    return id === undefined ? noData([]) : textValue(id)
  }

function previous(making: Making, form: string, name: string): Read {
  const ref = `${form}.${name}`
  const field = making.fields.get(ref)
  if (field === undefined) throw new Error(`the pack has no ${ref}`)
  const missing = noData([`previous.${ref}`])
  return (state) => {
    const answer = given(state.previous?.get(ref))
    return (answer === undefined ? undefined : parseAnswer(field.type, answer)) ?? missing
  }
}

function aggregate(making: Making, node: Aggregate, keys: readonly Read[]): Read {
  const { register } = node
  const isKeyed = keys.length > 0
  const id = `${node.text} at ${register}`
  making.nodes.define(id, () => ({
    kind: 'aggregate',
    register: registerNumber(making, register),
    name: node.name,
    isKeyed,
    share: shareOf(making, node),
  }))
  const number = making.nodes.read(id)
  if (!isKeyed) return (state) => valueAt(state, number)
  const incomplete = noData([register])
  return (state, slot) => {
    if (!state.complete.has(register)) return incomplete
    const values = keys.map((key) => key(state, slot))
    const key = keyOf(values)
    if (key === undefined)
      return withoutValue(values.filter((value) => keyOf([value]) === undefined))
    const kept = state.aggregates.get(number)
    if (kept === undefined) throw new Error(`${id} was read before it was computed`)
    return kept.result(key)
  }
}

function shareOf(
  making: Making,
  node: Aggregate,
): (state: State, slot: number) => Share | undefined {
  const counted = making.nodes.read(countedId(node.register))
  const leaves = leavesAt(making, undefined)
  const where = node.where && compile(node.where, leaves)
  const of = node.of && compile(node.of, leaves)
  const keys = node.keys.map((key) => compile(key.inner, leaves))
  return (state, slot) => {
    const doesCount = cellAt(state, counted, slot)
    if (isFalse(doesCount)) return undefined
    const isMeant = where === undefined ? yes : where(state, slot)
    if (isFalse(isMeant)) return undefined
    const values = keys.map((key) => key(state, slot))
    const key = values.length === 0 ? wholeRegister : keyOf(values)
    if (key !== undefined && holds(doesCount) && holds(isMeant)) {
      return { key, value: of === undefined ? oneRow : of(state, slot) }
    }
    const conditions = [doesCount, isMeant].filter((value) => !holds(value))
    return { key, value: withoutValue([...conditions, ...values.filter(hasNoKey)]) }
  }
}

const isFalse = (value: Value): boolean => value.kind === 'truth' && !value.truth
const hasNoKey = (value: Value): boolean => keyOf([value]) === undefined

/** One text for several values, or undefined when one is missing. */
export function keyOf(values: readonly Value[]): string | undefined {
  const parts: string[] = []
  for (const value of values) {
    if (value.kind === 'number') parts.push(`${value.number.n}/${value.number.d}`)
    else if (value.kind === 'text') parts.push(value.text)
    else if (value.kind === 'truth') parts.push(String(value.truth))
    else if (value.kind === 'codes') parts.push(value.codes.toSorted().join(','))
    else return undefined
  }
  return parts.map((part) => `${part.length}:${part}`).join()
}
