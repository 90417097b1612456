import type { Form } from '#shared/pack/pack.ts'

/** The id of a section on the page, to which the list of sections leads. */
export const sectionId = (form: Form, section: string): string => `section-${form.key}-${section}`
