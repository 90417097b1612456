import type { KeyedPart } from '#shared/contract/keying.ts'
import type { Field } from '#shared/pack/field.ts'
import type { Pack } from '#shared/pack/pack.ts'
import { schoolForms } from '#shared/pack/school-forms.ts'
import { blankCode, blankColumns, blankRowKeys, blankSections } from '#shared/sheet/blank-places.ts'

/** One line of a blank form, or one column of a blank register. */
export interface SheetField {
  /** As it is printed: `A.books` on a form, `room_no` over a column. */
  readonly code: string
  readonly field: Field
}

/** What a blank sheet asks for. */
export interface BlankSheet {
  readonly part: KeyedPart
  readonly fields: readonly SheetField[]
  /** `form` has no rows, `given` those of the pack, `numbered` as many as are written. */
  readonly rows:
    | { readonly kind: 'form' }
    | { readonly kind: 'given'; readonly keys: readonly string[] }
    | { readonly kind: 'numbered' }
}

/** The blank sheet of a form or register, in the order in which it is printed; undefined for none. */
export function blankSheet(pack: Pack, part: KeyedPart): BlankSheet | undefined {
  const form = schoolForms(pack).find(({ key }) => key === part)
  if (form !== undefined) {
    const fields = blankSections(form).flatMap((section) => section.fields)
    return {
      part,
      fields: fields.map((field) => ({ code: blankCode(form, field), field })),
      rows: { kind: 'form' },
    }
  }
  const register = pack.registers.find(({ key }) => key === part)
  if (register === undefined) return undefined
  const keys = blankRowKeys(register)
  return {
    part,
    fields: blankColumns(register).map((field) => ({ code: field.name, field })),
    rows: keys.length === 0 ? { kind: 'numbered' } : { kind: 'given', keys },
  }
}

/** So many rows of one register are keyed in one go. */
export const keyedRowsAtMost = 2_000

/** The rows of the sheet as far as something is typed, and the next one to write on. */
export function sheetRows(sheet: BlankSheet, typed: Iterable<string>): readonly string[] {
  switch (sheet.rows.kind) {
    case 'form':
      return ['']
    case 'given':
      return sheet.rows.keys
    case 'numbered': {
      const numbers = [...typed].map(Number).filter((row) => Number.isSafeInteger(row) && row > 0)
      const count = Math.min(Math.max(0, ...numbers), keyedRowsAtMost)
      return Array.from({ length: count }, (_, at) => String(at + 1))
    }
  }
}
