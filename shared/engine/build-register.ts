import { holds, no, truthValue, type Value } from '#shared/expression/value.ts'
import type { Register } from '#shared/pack/pack.ts'
import type { Text } from '#shared/pack/text.ts'
import { daysOf } from '#shared/period.ts'
import { planCell, planExpression, readerOf } from './build-cell.ts'
import { keyOf } from './leaves.ts'
import { countedId, type Making, registerNumber } from './making.ts'
import { doubledMessage } from './messages.ts'
import type { Violation } from './outcome.ts'
import type { CellPlan, Read, RegisterPlan } from './plan.ts'
import { cellAt, rowRef, type State } from './state.ts'
import { judgeOf } from './violation-nodes.ts'

/** Makes the nodes of a register: which rows count, their cells, and what is wrong with them. */
export function planRegister(making: Making, register: Register): Omit<RegisterPlan, 'aggregates'> {
  const number = registerNumber(making, register.key)
  const counted = making.nodes.define(countedId(register.key), () => ({
    kind: 'value',
    register: number,
    owner: undefined,
    evaluate: countedOf(making, register, number),
  }))
  const columns = new Map<string, CellPlan>()
  for (const column of register.columns) {
    columns.set(column.name, planCell(making, column, { register: number, key: register.key }))
  }
  const doubled = planDoubles(making, register, number)
  const violations = making.nodes.define(`${register.key}#violations`, () => ({
    kind: 'violations',
    register: number,
    evaluate: judgeRow(making, register, [...columns.values()], doubled),
  }))
  return { register, counted, columns, violations }
}

/** Whether a row stands on the register's day, or without one in the period (design §3). */
function countedOf(making: Making, register: Register, number: number): Read {
  const id = `${register.key}#moment`
  const moment =
    register.moment === undefined
      ? undefined
      : planExpression(making, { text: register.moment, id, owner: undefined })
  return (state, slot) => {
    const span = state.rows[number]?.span(slot)
    if (span === undefined) return no
    if (moment === undefined) {
      const { first, after } = daysOf(state.about.period)
      return truthValue(span.from < after && (span.to === undefined || span.to > first))
    }
    const day = moment(state, slot)
    if (day.kind !== 'text') return day
    return truthValue(span.from <= day.text && (span.to === undefined || day.text < span.to))
  }
}

/** A row that does not count cannot be wrong; one of which that is not yet known can. */
export const mayCount = (value: Value): boolean => value.kind !== 'truth' || value.truth

function planDoubles(making: Making, register: Register, number: number): string | undefined {
  const { unique } = register
  if (unique === undefined || unique.length === 0) return undefined
  const id = `${register.key}#doubles`
  making.nodes.define(id, () => {
    const counted = readerOf(making, countedId(register.key), true)
    const parts = unique.map((name) => readerOf(making, `${register.key}/${name}`, true))
    return {
      kind: 'doubles',
      register: number,
      key: (state, slot) =>
        holds(counted(state, slot)) ? keyOf(parts.map((part) => part(state, slot))) : undefined,
    }
  })
  return id
}

const nothing: readonly Violation[] = []

function judgeRow(
  making: Making,
  register: Register,
  columns: readonly CellPlan[],
  doubledId: string | undefined,
): (state: State, slot: number) => readonly Violation[] {
  const number = registerNumber(making, register.key)
  const counted = making.nodes.read(countedId(register.key))
  const place = { register: number, key: register.key }
  const judges = columns.map((column) => judgeOf(making, column, place))
  const doubled = doubledId === undefined ? undefined : making.nodes.read(doubledId)
  const unique = register.unique ?? []
  const labels: readonly Text[] = unique.flatMap((name) =>
    columns.filter((column) => column.field.name === name).map((column) => column.field.label),
  )
  return (state, slot) => {
    if (!mayCount(cellAt(state, counted, slot))) return nothing
    let found = nothing
    for (const judge of judges) {
      const more = judge(state, slot)
      if (more.length > 0) found = [...found, ...more]
    }
    const isDoubled = doubled !== undefined && state.doubles.get(doubled)?.isDoubled(slot) === true
    if (!isDoubled) return found
    const row = rowRef(state, number, register.key, slot)
    const id = state.rows[number]?.span(slot)?.id
    const doubles: Violation = {
      check: 'unique',
      severity: 'error',
      message: doubledMessage(labels),
      cells: unique.map((name) => `${row}/${name}`),
      ...(id === undefined ? {} : { row: id }),
    }
    return [...found, doubles]
  }
}
