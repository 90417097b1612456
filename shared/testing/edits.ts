import type { Answer } from '#shared/answer.ts'
import type { About } from '#shared/engine/about.ts'
import { Edit } from '#shared/engine/edit.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { Period } from '#shared/ids.ts'

export const emptySituation: Situation = {
  forms: {},
  registers: {},
  complete: [],
  confirmed: {},
  reasons: [],
}

export const schoolYear: About = { period: Period.parse('2026-2027'), kind: 'test' }

/** `set('A.books', '12')`; without a value the field is emptied. */
export function set(ref: string, value?: Answer): Edit {
  const [form, field] = ref.split('.')
  return Edit.parse({ op: 'set', form, field, ...(value === undefined ? {} : { value }) })
}

/** The id of the `number`-th row of a test. */
export const rowId = (number: number): string =>
  `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`

export const addRow = (register: string, row: number, from = '2020-09-01'): Edit =>
  Edit.parse({ op: 'add-row', register, row: rowId(row), from })

export const setCell = (register: string, row: number, column: string, value?: Answer): Edit =>
  Edit.parse({
    op: 'set-cell',
    register,
    row: rowId(row),
    column,
    ...(value === undefined ? {} : { value }),
  })

export const confirmRegister = (register: string, confirmed = true): Edit =>
  Edit.parse({ op: 'confirm-register', register, confirmed })
