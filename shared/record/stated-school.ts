import type { Answer } from '#shared/answer.ts'
import type { Form } from '#shared/pack/pack.ts'

/**
 * The code of the school as a form itself states it, in a field `school_code` of that type; undefined
 * when the form asks for none or it is blank. It must be the school in whose name a record is sealed:
 * other fields of the type speak of other schools (a parent school).
 */
export function statedSchool(
  form: Form,
  answers: Readonly<Record<string, Answer>>,
): Answer | undefined {
  const asks = form.fields.some(
    ({ name, type }) => name === 'school_code' && type.kind === 'school_code',
  )
  return asks ? answers['school_code'] : undefined
}
