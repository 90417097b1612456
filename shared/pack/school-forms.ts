import type { Form, Pack } from '#shared/pack/pack.ts'

/** The forms that a school fills; a county's own form is never shown or sealed there. */
export const schoolForms = (pack: Pack): readonly Form[] =>
  pack.forms.filter(({ level }) => level !== 'county')
