import type { FocusEvent, RefCallback, SyntheticEvent } from 'react'
import type { Field } from '#shared/pack/field.ts'

export type NativeControl = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** How a control is tied to its cell; uncontrolled, so that a key press renders nothing. */
export interface Binding {
  readonly name: string
  readonly initial: string
  readonly ref?: RefCallback<NativeControl>
  readonly onChange: (event: SyntheticEvent<NativeControl>) => void
  readonly onCompositionEnd: (event: SyntheticEvent<NativeControl>) => void
  readonly onBlur: (event: FocusEvent<NativeControl>) => void
  readonly onFocus: () => void
}

export interface ControlProps {
  /** `A.books`: the id of the control and the place at which Enter stops. */
  readonly cell: string
  readonly field: Field
  readonly binding: Binding
  readonly required: boolean
  readonly invalid: boolean
  /** Read, not typed: the district returned the form for corrections elsewhere. */
  readonly closed?: boolean
  readonly describedBy: string | undefined
  /** In a grid the column's head and the row name the control; in a form its label does. */
  readonly label?: string
}

/** Attributes of every native control of a cell. */
export function cellAttributes(props: ControlProps) {
  const { cell, binding } = props
  return {
    id: cell,
    'data-stop': cell,
    name: binding.name,
    ref: binding.ref,
    onChange: binding.onChange,
    onCompositionEnd: binding.onCompositionEnd,
    onBlur: binding.onBlur,
    onFocus: binding.onFocus,
    'aria-describedby': props.describedBy,
  } as const
}

/** What a single control, or the group of several, says of itself. */
export function askedAttributes(props: ControlProps) {
  return {
    'aria-label': props.label,
    'aria-required': props.required || undefined,
    'aria-invalid': props.invalid || undefined,
  } as const
}

/** Attributes of a control that is a single box. */
export function boxAttributes(props: ControlProps) {
  return {
    ...cellAttributes(props),
    ...askedAttributes(props),
    className: 'field',
    autoComplete: 'off',
  } as const
}

/** The label's id, by which groups of radios and checkboxes are named. */
export const labelIdOf = (cell: string): string => `${cell}-label`
