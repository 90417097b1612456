import type { Answer } from '#shared/answer.ts'
import { hex } from '#shared/bytes.ts'
import { Situation } from '#shared/engine/situation.ts'
import { rowIds } from '#shared/entry/row-ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { between, type Noise, noise, oneOf } from './noise.ts'
import { referenceAnswer } from './reference-answer.ts'
import { referenceTables } from './reference-pack.ts'

/** Every row counts from the day of the count on. */
const day = '2026-09-01'

/** What one school typed in the forms and tables of the reference pack: the same for every run. */
export function referenceSubmission(pack: Pack): Situation {
  const next = noise(20170419)
  const teacherIds = rowIds(uuid(next))
  const teachers = Array.from({ length: 60 }, teacherIds)
  const answer = (field: Field): Answer =>
    field.type.kind === 'ref' ? oneOf(next, teachers) : referenceAnswer(next, field, pack)
  const cells = (fields: readonly Field[]) =>
    Object.fromEntries(fields.map((field) => [field.name, answer(field)]))
  const registers = referenceTables.map(({ key, rows }) => {
    const columns = pack.registers.find((one) => one.key === key)?.columns ?? []
    const ids = rowIds(uuid(next))
    return [
      key,
      Array.from({ length: rows }, (_, at) => ({
        id: (key === 'C.teachers' ? teachers[at] : undefined) ?? ids(),
        from: day,
        cells: cells(columns),
      })),
    ]
  })
  const forms = pack.forms.filter(({ fields }) => fields.length > 0)
  return Situation.parse({
    forms: Object.fromEntries(forms.map(({ key, fields }) => [key, cells(fields)])),
    registers: Object.fromEntries(registers),
    complete: referenceTables.map(({ key }) => key),
    confirmed: {},
    reasons: [],
  })
}

/** Where the ids of a register begin that is typed or brought in at one sitting. */
function uuid(next: Noise): string {
  const text = hex(Uint8Array.from({ length: 16 }, () => between(next, 0, 255)))
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`
}
