import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import { Fault } from '#shared/fault.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Role } from '#shared/role.ts'
import {
  columnsOfForm,
  columnsOfRegister,
  registerOf,
  type TableColumn,
} from '#shared/spreadsheet/columns.ts'
import {
  fieldsByHeading,
  foldedHeading,
  type Mapping,
  mappingAt,
  proposeMapping,
  type RememberedHeadings,
} from '#shared/spreadsheet/headings.ts'
import type { Sheet } from '#shared/spreadsheet/sheet.ts'
import { layDown } from '#shared/spreadsheet/upright.ts'

/** A table of a file and how its columns are to be read. */
export interface Reading {
  readonly sheet: Sheet
  readonly mapping: Mapping
}

/** What a person with this role may type into the target. */
export function columnsOf(pack: Pack, target: SheetTarget, role: Role): readonly TableColumn[] {
  if (target.kind === 'form') {
    const form = pack.forms.find(({ key }) => key === target.form)
    return form === undefined ? [] : columnsOfForm(form, role)
  }
  const register = registerOf(pack, target.register)
  return register === undefined ? [] : columnsOfRegister(register, role)
}

interface Known {
  readonly target: SheetTarget
  readonly columns: readonly TableColumn[]
  readonly remembered: RememberedHeadings
}

/**
 * Every sheet with the mapping that is proposed; without those that name no field of a form. Throws
 * `sheet-foreign` when that leaves none.
 */
export function readingsOf(sheets: readonly Sheet[], known: Known): readonly Reading[] {
  const { target, columns, remembered } = known
  const readings = sheets.flatMap((sheet): Reading[] => {
    if (target.kind === 'register')
      return [{ sheet, mapping: proposeMapping(sheet, columns, remembered) }]
    const laid = layDown(sheet, columns, remembered)
    return laid === undefined ? [] : [laid]
  })
  if (readings.length === 0) throw new Fault('sheet-foreign', {})
  return readings
}

/** The sheet of which most is known, the first of those. */
export const bestReading = (readings: readonly Reading[]): number =>
  readings.reduce((best, { mapping }, at) => {
    const most = readings[best]?.mapping.fields.size ?? 0
    return mapping.fields.size > most ? at : best
  }, 0)

/** The reading when a person says in which row (an index) the headings stand. */
export const withHeadings = (reading: Reading, headings: number, known: Known): Reading => ({
  ...reading,
  mapping: mappingAt(reading.sheet, headings, known.columns, known.remembered),
})

/** The reading when a person says what a column means; nothing for a column that is not read. */
export function withField(reading: Reading, at: number, field: string | undefined): Reading {
  const { mapping } = reading
  const fields = new Map(mapping.fields)
  if (field === undefined) fields.delete(at)
  else fields.set(at, field)
  const doubled = mapping.doubled.filter((one) => one !== at)
  return { ...reading, mapping: { ...mapping, fields, doubled } }
}

/** Fields that more than one column is to fill: nothing can be read before that is settled. */
export function chosenTwice({ fields }: Mapping): ReadonlySet<string> {
  const all = [...fields.values()]
  return new Set(all.filter((field, at) => all.indexOf(field) !== at))
}

/** What is to be remembered: headings that a person gave another meaning than the pack does. */
export function headingsToRemember(
  { sheet, mapping }: Reading,
  columns: readonly TableColumn[],
): RememberedHeadings {
  const usual = fieldsByHeading(columns, {})
  const texts = sheet.rows[mapping.headings]?.texts ?? []
  return Object.fromEntries(
    texts.flatMap((text, at) => {
      const heading = foldedHeading(text)
      const field = mapping.fields.get(at) ?? ''
      return heading === '' || heading.length > 200 || field === (usual(text) ?? '')
        ? []
        : [[heading, field]]
    }),
  )
}
