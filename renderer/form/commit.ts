import type { SyntheticEvent } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import type { Answer } from '#shared/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import { answerOf, typedOf } from '#shared/entry/typed.ts'
import type { Field } from '#shared/pack/field.ts'
import type { NativeControl } from './control-props.ts'

/** The text that a control stands for: of checkboxes all the checked ones of their group. */
export function textOf(control: NativeControl): string {
  if (!(control instanceof HTMLInputElement) || control.type !== 'checkbox') return control.value
  const boxes = control.closest('fieldset')?.querySelectorAll<HTMLInputElement>('input:checked')
  return [...(boxes ?? [])].map((box) => box.value).join(' ')
}

/** While an input method composes, what stands in the box is not yet what the person means. */
export function isComposing(event: SyntheticEvent): boolean {
  const { nativeEvent } = event
  return nativeEvent instanceof InputEvent && nativeEvent.isComposing
}

/** Hands a control's text to the draft, unless the cell says so already. */
export function commit(
  desk: Desk,
  ref: string,
  field: Field,
  control: NativeControl,
  editOf: (value: Answer | undefined) => Edit,
): void {
  const value = answerOf(field.type, textOf(control))
  if (typedOf(desk.cell(ref).answer) === typedOf(value)) return
  desk.edit(editOf(value))
}

/** Kinds whose box shows the one spelling of the answer once the person has left it. */
export const respells = (field: Field): boolean =>
  !['bool', 'enum', 'enums', 'ref', 'attach', 'name', 'text', 'long'].includes(field.type.kind)
