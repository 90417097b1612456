import { useEffect } from 'react'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { boxesOf, fill } from '#renderer/form/boxes.ts'
import { useCellFocus } from '#renderer/form/cell-focus.ts'
import { commit, isComposing, respells, textOf } from '#renderer/form/commit.ts'
import type { Binding, NativeControl } from '#renderer/form/control-props.ts'
import { answerOf, typedOf } from '#shared/entry/typed.ts'
import type { RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'

interface CellPlace {
  readonly register: RegisterKey
  readonly row: RowId
  readonly field: Field
}

/** Ties a cell of a register to the draft; the box itself holds what is being typed. */
export function useCellBinding({ register, row, field }: CellPlace): Binding {
  const desk = useDesk()
  const focus = useCellFocus()
  const ref = `${register}/${row}/${field.name}`
  const text = typedOf(useCell(ref).answer)
  // What the draft says without this box having been typed in: undo, pasting, filling down.
  useEffect(() => {
    const boxes = boxesOf(ref)
    const [first] = boxes
    if (first === undefined || typedOf(answerOf(field.type, textOf(first))) === text) return
    fill(boxes, text)
  }, [text, ref, field])
  const store = (control: NativeControl) =>
    commit(desk, ref, field, control, (value) => ({
      op: 'set-cell',
      register,
      row,
      column: field.name,
      ...(value === undefined ? {} : { value }),
    }))
  return {
    name: ref,
    initial: typedOf(desk.cell(ref).answer),
    onChange: (event) => {
      if (!isComposing(event)) store(event.currentTarget)
    },
    onCompositionEnd: (event) => store(event.currentTarget),
    onBlur: (event) => {
      if (respells(field)) event.currentTarget.value = typedOf(desk.cell(ref).answer)
      void desk.flush()
    },
    onFocus: () => focus.set({ kind: 'cell', ref }),
  }
}
