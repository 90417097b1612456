import { holds, type Value } from '#shared/expression/value.ts'
import { answerReader, cellId, type Place, planAspect } from './build-cell.ts'
import { fieldViolations } from './field-violations.ts'
import type { Making } from './making.ts'
import type { Violation } from './outcome.ts'
import type { CellPlan, Read } from './plan.ts'
import { cellAt, isSealed, rowRef, type State, valueAt } from './state.ts'

type Judge = (state: State, slot: number) => readonly Violation[]

/** Makes the node of what is wrong with a field of a form by its own terms. */
export function violationsOfField(making: Making, cell: CellPlan, id: string): number {
  const place = { register: undefined, key: id.slice(0, id.indexOf('.')) }
  return making.nodes.define(`${id}#violations`, () => ({
    kind: 'violations',
    register: undefined,
    evaluate: judgeOf(making, cell, place),
  }))
}

/** Judges one cell; what it reads is noted for the node that is being defined. */
export function judgeOf(making: Making, cell: CellPlan, place: Place): Judge {
  const { field, codes } = cell
  const [visible, required, min, max] = (['visible', 'required', 'min', 'max'] as const).map(
    (aspect) => planAspect(making, field, place, aspect),
  )
  const value = making.nodes.read(cellId(place, field.name))
  const readValue: Read =
    place.register === undefined
      ? (state) => valueAt(state, value)
      : (state, slot) => cellAt(state, value, slot)
  const answerOf = answerReader(field, place)
  const { register } = place
  const nothing: readonly Violation[] = []
  return (state, slot) => {
    if (visible !== undefined && !holds(visible(state, slot))) return nothing
    return fieldViolations({
      field,
      ref:
        register === undefined
          ? cellId(place, field.name)
          : `${rowRef(state, register, place.key, slot)}/${field.name}`,
      row: register === undefined ? undefined : state.rows[register]?.span(slot)?.id,
      answer: answerOf(state, slot),
      value: readValue(state, slot),
      // A later pack may ask for more; nobody can answer it in a row that is sealed.
      isRequired:
        required !== undefined && !isSealed(state, register, slot) && holds(required(state, slot)),
      min: bound(min, state, slot),
      max: bound(max, state, slot),
      codes,
      where: state.where,
    })
  }
}

const bound = (read: Read | undefined, state: State, slot: number): Value | undefined =>
  read?.(state, slot)
