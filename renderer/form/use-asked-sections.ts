import { useSyncExternalStore } from 'react'
import type { Desk } from '#renderer/desk/desk.ts'
import { useDesk } from '#renderer/desk/desk-context.tsx'
import type { Form } from '#shared/pack/pack.ts'

type Section = Form['sections'][number]

/** Whether the section asks anything of this school: a register, or a field that is not hidden. */
export function isAsked(desk: Desk, form: Form, section: Section): boolean {
  return (
    (section.registers ?? []).length > 0 ||
    section.fields.some((field) => desk.cell(`${form.key}.${field}`).visible)
  )
}

/** The sections of a form that ask anything; renders again only when these are others. */
export function useAskedSections(form: Form): readonly Section[] {
  const desk = useDesk()
  const asked = () =>
    form.sections
      .filter((section) => isAsked(desk, form, section))
      .map(({ key }) => key)
      .join(' ')
  const keys = new Set(useSyncExternalStore(desk.subscribe, asked).split(' '))
  return form.sections.filter(({ key }) => keys.has(key))
}
