import { type SyntheticEvent, useRef } from 'react'
import { isComposing, respells } from '#renderer/form/commit.ts'
import type { Answer } from '#shared/answer.ts'
import { answerOf, typedOf } from '#shared/entry/typed.ts'
import { liveText } from './cell-text.ts'
import { useGrid } from './grid-context.ts'
import { type LiveCellProps, liveAttributes } from './live-attributes.ts'
import { useLive } from './use-live.ts'

type Box = HTMLInputElement | HTMLTextAreaElement

/** The live box of text, numbers and dates: every letter goes into the draft as it is typed. */
export function LiveText(props: LiveCellProps & { readonly label: string }) {
  const { row, column, state } = props
  const { desk, register, picking, reader, enter, isBlank } = useGrid()
  const { field } = column
  /** What stood here when typing began, and whether its row was there. */
  const before = useRef<{ readonly answer: Answer | undefined; readonly isNew: boolean }>(undefined)
  const begin = () => {
    before.current ??= { answer: state.answer, isNew: isBlank(row) }
    if (picking.mode() === 'moving') picking.setMode('replacing')
  }
  const store = (control: Box) => {
    const value = answerOf(field.type, control.value)
    if (typedOf(value) !== typedOf(state.answer)) enter(row, field, value)
  }
  const text = liveText(column, state, reader)
  const live = useLive(text, {
    commit: () => {
      before.current = undefined
      const box = live.element()
      if (box !== null && respells(field)) box.value = typedOf(answerOf(field.type, box.value))
    },
    cancel: () => {
      const began = before.current
      before.current = undefined
      if (began === undefined) return
      if (began.isNew) {
        if (!isBlank(row)) desk.edit({ op: 'remove-row', register: register.key, row })
      } else if (typedOf(began.answer) !== typedOf(state.answer)) enter(row, field, began.answer)
      const box = live.element()
      if (box === null) return
      box.value = typedOf(began.answer)
      box.select()
    },
    openList: () => undefined,
    choose: () => undefined,
    hasList: () => false,
    canTick: () => false,
    tick: () => undefined,
  })
  const attributes = {
    ...liveAttributes(props, props.label),
    ref: live.box,
    defaultValue: text,
    onChange: (event: SyntheticEvent<Box>) => {
      begin()
      if (!isComposing(event)) store(event.currentTarget)
    },
    onCompositionStart: begin,
    onCompositionEnd: (event: SyntheticEvent<Box>) => store(event.currentTarget),
    onBlur: () => {
      before.current = undefined
      void desk.flush()
    },
  }
  if (field.type.kind === 'long') return <textarea {...attributes} rows={1} />
  return <input {...attributes} type="text" inputMode={column.isNumber ? 'decimal' : undefined} />
}
