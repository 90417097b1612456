import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { useCell, useDesk } from '#renderer/desk/desk-context.tsx'
import { answerOf, typedOf } from '#shared/entry/typed.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Form } from '#shared/pack/pack.ts'
import { useCellFocus } from './cell-focus.ts'
import { commit, isComposing, respells } from './commit.ts'
import type { Binding, NativeControl } from './control-props.ts'

/** What a person has typed, by field name; several codes are a list, as react-hook-form has them. */
export type TypedForm = Record<string, string | string[]>

/** Ties a field of a form to react-hook-form, which holds what is typed, and to the draft. */
export function useFieldBinding(form: Form, field: Field): Binding {
  const desk = useDesk()
  const focus = useCellFocus()
  const { register, setValue, getValues } = useFormContext<TypedForm>()
  const ref = `${form.key}.${field.name}`
  const typing = register(field.name)
  const text = typedOf(useCell(ref).answer)
  // What the draft says without this box having been typed in: undo, carrying over.
  useEffect(() => {
    const said = [getValues(field.name) ?? ''].flat().join(' ')
    if (typedOf(answerOf(field.type, said)) === text) return
    setValue(field.name, field.type.kind === 'enums' ? text.split(' ').filter(Boolean) : text)
  }, [text, field, getValues, setValue])
  const store = (control: NativeControl) =>
    commit(desk, ref, field, control, (value) => ({
      op: 'set',
      form: form.key,
      field: field.name,
      ...(value === undefined ? {} : { value }),
    }))
  return {
    name: typing.name,
    initial: typedOf(desk.cell(ref).answer),
    ref: typing.ref,
    onChange: (event) => {
      void typing.onChange(event)
      if (!isComposing(event)) store(event.currentTarget)
    },
    onCompositionEnd: (event) => store(event.currentTarget),
    onBlur: (event) => {
      void typing.onBlur(event)
      if (respells(field)) setValue(field.name, typedOf(desk.cell(ref).answer))
      void desk.flush()
    },
    onFocus: () => focus.set({ kind: 'cell', ref }),
  }
}

/** What the boxes of a form begin with. */
export function typedForm(form: Form, answerOf: (field: Field) => string): TypedForm {
  const typed: TypedForm = {}
  for (const field of form.fields) {
    const text = answerOf(field)
    typed[field.name] = field.type.kind === 'enums' ? text.split(' ').filter(Boolean) : text
  }
  return typed
}
