import type { Answer } from '#shared/answer.ts'
import { compile } from '#shared/expression/evaluate.ts'
import { parse } from '#shared/expression/parse.ts'
import { readsOf } from '#shared/expression/reads.ts'
import {
  noData,
  numberValue,
  truthValue,
  type Value,
  withoutValue,
} from '#shared/expression/value.ts'
import { zero } from '#shared/number/rational.ts'
import type { Field } from '#shared/pack/field.ts'
import { strangeCode } from './field-violations.ts'
import { leavesAt } from './leaves.ts'
import { type Making, registerNumber } from './making.ts'
import { given, parseAnswer } from './parse-answer.ts'
import type { CellPlan, Owner, Read } from './plan.ts'
import { cellAt, rowRef, type State, valueAt } from './state.ts'

/** Where a cell stands: a form, or a register by its key and number. */
export interface Place {
  readonly register: number | undefined
  readonly key: string
}

interface Asked {
  readonly text: string
  readonly id: string
  readonly owner: Owner | undefined
  /** Key of the register at whose rows it stands. */
  readonly row?: string | undefined
}

/** Makes an expression a node, and a reader of it; kept for each row only if it reads the row. */
export function planExpression(making: Making, asked: Asked): Read {
  const parsed = parse(asked.text)
  if (parsed.kind === 'truth') {
    const value = truthValue(parsed.value)
    return () => value
  }
  const isOfRow = asked.row !== undefined && readsOf(parsed).row.size > 0
  making.nodes.define(asked.id, () => ({
    kind: 'value',
    register: isOfRow ? registerNumber(making, asked.row) : undefined,
    owner: asked.owner,
    evaluate: compile(parsed, leavesAt(making, asked.row)),
  }))
  return readerOf(making, asked.id, isOfRow)
}

/** Reads a node for the one that is being defined. */
export function readerOf(making: Making, id: string, isOfRow: boolean): Read {
  const number = making.nodes.read(id)
  return isOfRow ? (state, slot) => cellAt(state, number, slot) : (state) => valueAt(state, number)
}

/** Id of the node that holds the value of a cell: `A.books`, `A.buildings/area_m2`. */
export const cellId = (place: Place, name: string): string =>
  `${place.key}${place.register === undefined ? '.' : '/'}${name}`

/** One of the expressions of a cell, as a reader for the node that is being defined. */
export function planAspect(
  making: Making,
  field: Field,
  place: Place,
  aspect: 'visible' | 'required' | 'min' | 'max',
): Read | undefined {
  const text = field[aspect]
  if (text === undefined) return undefined
  const id = cellId(place, field.name)
  return planExpression(making, {
    text,
    id: `${id}#${aspect}`,
    owner: { register: place.register, name: place.register === undefined ? id : field.name },
    row: place.register === undefined ? undefined : place.key,
  })
}

/** Makes the nodes of a cell: its value, and what decides whether and how it is asked. */
export function planCell(making: Making, field: Field, place: Place): CellPlan {
  const id = cellId(place, field.name)
  const codes = codesOf(making, field)
  const value = making.nodes.define(id, () => ({
    kind: 'value',
    register: place.register,
    owner: { register: place.register, name: place.register === undefined ? id : field.name },
    evaluate: cellValue(making, field, place, codes),
  }))
  return {
    field,
    value,
    visible: planAspect(making, field, place, 'visible'),
    required: planAspect(making, field, place, 'required') ?? (() => truthValue(false)),
    codes,
  }
}

function codesOf(making: Making, field: Field): ReadonlySet<string> | undefined {
  if (field.type.kind !== 'enum' && field.type.kind !== 'enums') return undefined
  const list = making.pack.codes[field.type.codes]
  if (list === undefined) throw new Error(`the pack has no codes ${field.type.codes}`)
  return new Set(list.entries.map((entry) => entry.code))
}

/** What expressions see of a cell (expression/README.md, Without a value). */
function cellValue(
  making: Making,
  field: Field,
  place: Place,
  codes: ReadonlySet<string> | undefined,
): Read {
  const visible = planAspect(making, field, place, 'visible')
  const typed = field.computed === undefined ? typedValue(field, place, codes) : undefined
  const computed =
    field.computed === undefined
      ? undefined
      : compile(
          parse(field.computed),
          leavesAt(making, place.register === undefined ? undefined : place.key),
        )
  const blank = blankValue(field, place)
  return (state, slot) => {
    const isShown = visible?.(state, slot)
    if (isShown !== undefined && isShown.kind !== 'truth') return withoutValue([isShown])
    if (isShown?.kind === 'truth' && !isShown.truth) return blank(state, slot)
    return computed?.(state, slot) ?? typed?.(state, slot) ?? blank(state, slot)
  }
}

function typedValue(field: Field, place: Place, codes: ReadonlySet<string> | undefined) {
  const missing = missingCell(field, place)
  const answerOf = answerReader(field, place)
  return (state: State, slot: number): Value | undefined => {
    const answer = given(answerOf(state, slot))
    if (answer === undefined) return undefined
    const isStrange = strangeCode(codes, answer) !== undefined
    const value = isStrange ? undefined : parseAnswer(field.type, answer)
    return value ?? missing(state, slot)
  }
}

/** What a person typed into a cell. */
export function answerReader(
  field: Field,
  place: Place,
): (state: State, slot: number) => Answer | undefined {
  const { register } = place
  const id = cellId(place, field.name)
  if (register === undefined) return (state) => state.answers.get(id)
  return (state, slot) => state.rows[register]?.answer(slot, field.name)
}

function blankValue(field: Field, place: Place): Read {
  if (field.absent === undefined) return missingCell(field, place)
  const absent = numberValue(zero)
  return () => absent
}

function missingCell(field: Field, place: Place): Read {
  const { register, key } = place
  if (register === undefined) {
    const missing = noData([cellId(place, field.name)])
    return () => missing
  }
  return (state, slot) => noData([`${rowRef(state, register, key, slot)}/${field.name}`])
}
