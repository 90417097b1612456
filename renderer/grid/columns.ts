import type { Choice } from '#shared/entry/choices.ts'
import { isNumeric } from '#shared/entry/shown.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Register } from '#shared/pack/pack.ts'
import { isSensitive } from '#shared/pack/sensitive.ts'
import type { Language } from '#shared/words/words.ts'
import type { GridColumn } from './cell-text.ts'

/** What of a register is shown: the program's own id of a row says nothing to a person. */
export const shownColumns = (register: Register): readonly Field[] =>
  register.columns.filter((field) => field.computed !== 'row.id')

/** The columns of a register in the order of the grid: by which a person knows a row comes first. */
export function gridFields(register: Register): readonly Field[] {
  const shown = shownColumns(register)
  return [
    ...shown.filter((field) => field.name === register.caption),
    ...shown.filter((field) => field.name !== register.caption),
  ]
}

export function gridColumn(
  register: Register,
  field: Field,
  choices: readonly Choice[] | undefined,
  language: Language,
): GridColumn {
  const label = field.label[language]
  return {
    field,
    label,
    unit: field.unit?.[language] ?? '',
    choices,
    isMasked: isSensitive(field, register.caption),
    isComputed: field.computed !== undefined,
    isNumber: isNumeric(field) || field.type.kind === 'year',
    width: widthOf(field, label, choices),
  }
}

/** Letters of ordinary values of a kind; an ID number has 18 figures of half a width. */
const letters: Readonly<Record<string, number>> = {
  name: 7,
  idcard: 11,
  xueji: 12,
  phone: 8,
  uscc: 11,
  school_code: 7,
  date: 7,
  ym: 5,
  year: 4,
  bool: 4,
  int: 4,
  dec: 5,
  wan: 6,
  yuan: 7,
  long: 16,
  enums: 10,
  ref: 8,
}

/** As wide as its values are as a rule, and as its head needs in two lines. */
function widthOf(field: Field, label: string, choices: readonly Choice[] | undefined): number {
  const { type } = field
  const widest = Math.max(0, ...(choices ?? []).map((choice) => widthOfText(choice.label)))
  const ofText = type.kind === 'text' ? Math.min(14, Math.max(5, type.max / 4)) : 0
  const ofValue = type.kind === 'enum' ? Math.min(10, widest) : (letters[type.kind] ?? ofText)
  const ofHead = Math.ceil(widthOfText(label) / 2) + (field.computed === undefined ? 0 : 0.8)
  return Math.round((Math.max(ofValue, ofHead, 3.2) + 1.3) * 16)
}

/** In letters of full width: Latin ones are about half as wide. */
const widthOfText = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? 0.56 : 1), 0)
