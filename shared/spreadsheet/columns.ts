import type { Choice } from '#shared/entry/choices.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Form, Pack, Register } from '#shared/pack/pack.ts'
import { sees } from '#shared/pack/seen-by.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import type { Role } from '#shared/role.ts'

/** The heading under which the program's own id of a row travels, so that it is found again. */
export const rowKey = '@row'

/** A field or column as a table in a file has it. */
export interface TableColumn {
  readonly field: Field
  /** Left out of an export unless a person asks for it. */
  readonly isSensitive: boolean
}

/** A column with the choices that its cells name. */
export interface ReadableColumn extends TableColumn {
  readonly choices: readonly Choice[] | undefined
}

/** What of a register a person with this role may type, in the order of the pack. */
export const columnsOfRegister = (register: Register, role: Role): readonly TableColumn[] =>
  register.columns
    .filter((field) => isTyped(field, role))
    .map((field) => ({
      field,
      isSensitive: isSensitive(field, register.caption),
    }))

/** What of a form a person with this role may type, in the order of its sections. */
export const columnsOfForm = (form: Form, role: Role): readonly TableColumn[] =>
  form.sections
    .flatMap(({ fields }) => fields)
    .flatMap((name) => form.fields.filter((field) => field.name === name))
    .filter((field) => isTyped(field, role))
    .map((field) => ({ field, isSensitive: isSensitive(field, '') }))

/** Evidence is a file of its own and cannot stand in a cell. */
const isTyped = (field: Field, role: Role): boolean =>
  field.computed === undefined && field.type.kind !== 'attach' && sees(role, field)

/** The heading of a column: its label, with the unit where there is one. */
export const headingOf = ({ label, unit }: Field, language: 'zh' | 'en'): string =>
  unit === undefined ? label[language] : `${label[language]}（${unit[language]}）`

export const registerOf = (pack: Pack, key: string): Register | undefined =>
  pack.registers.find((one) => one.key === key)
