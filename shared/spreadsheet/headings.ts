import type { Field } from '#shared/pack/field.ts'
import { headingOf, rowKey, type TableColumn } from './columns.ts'
import type { Sheet } from './sheet.ts'

/** A heading as it was once mapped by a person; `''` is a column that is not to be read. */
export type RememberedHeadings = Readonly<Record<string, string>>

/** How the columns of a file stand to those of a register or form. */
export interface Mapping {
  /** Where the headings stand: an index into the rows. Everything before it is left alone. */
  readonly headings: number
  /** By column of the file: the field that it fills; absent where it is not read. */
  readonly fields: ReadonlyMap<number, string>
  /** The column in which a row's own id stands, if the program wrote the file. */
  readonly ids: number | undefined
  /** Where the values begin: an index into the rows. */
  readonly first: number
  /** Columns whose heading means a field that another column has, so that a person must choose. */
  readonly doubled: readonly number[]
}

/** How many lines of a file are searched for its headings. */
const searched = 30

/** Headings that differ in width, case, spaces or marks of what is required are the same. */
export const foldedHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s*:、,.。_'"“”-]/g, '')
    .toLowerCase()

/** A heading without what stands in brackets: a unit, a remark. */
const bareHeading = (text: string): string =>
  foldedHeading(text.normalize('NFKC').replace(/\(.*?\)|\[.*?\]|【.*?】/g, ''))

/** All names by which a heading may call a field. */
export function namesOfField(field: Field): readonly string[] {
  const { name, label, also = [] } = field
  return [name, label.zh, label.en, headingOf(field, 'zh'), headingOf(field, 'en'), ...also]
}

/** Proposes which column fills which field; what it does not know it leaves to a person. */
export function proposeMapping(
  sheet: Sheet,
  columns: readonly TableColumn[],
  remembered: RememberedHeadings,
): Mapping {
  const fieldOf = fieldsByHeading(columns, remembered)
  const rows = sheet.rows.slice(0, searched)
  const keyed = rows.findIndex(({ texts }) => texts.includes(rowKey))
  if (keyed !== -1) return mappingAt(sheet, keyed, columns, remembered)
  const counts = rows.map(({ texts }) => texts.filter((text) => fieldOf(text) !== undefined).length)
  const best = counts.indexOf(Math.max(0, ...counts))
  return mappingAt(sheet, Math.max(0, best), columns, remembered)
}

/** The mapping when the headings stand in the row `headings` (an index). */
export function mappingAt(
  sheet: Sheet,
  headings: number,
  columns: readonly TableColumn[],
  remembered: RememberedHeadings,
): Mapping {
  // The program's own workbooks have a hidden line of keys below the headings; its text files do not.
  const hasKeys = sheet.rows[headings + 1]?.texts.includes(rowKey) === true
  const line = hasKeys ? headings + 1 : headings
  const texts = sheet.rows[line]?.texts ?? []
  const ids = texts.indexOf(rowKey)
  const fields = oneEach(texts.map(fieldsByHeading(columns, remembered)))
  return { ...fields, headings, first: line + 1, ids: ids === -1 ? undefined : ids }
}

/** The field that each heading means; of those that mean the same none has it. */
export function oneEach(
  meant: readonly (string | undefined)[],
): Pick<Mapping, 'fields' | 'doubled'> {
  const isDoubled = (field: string) => meant.filter((one) => one === field).length > 1
  const found = meant.flatMap((field, at) => (field === undefined ? [] : [[at, field] as const]))
  return {
    fields: new Map(found.filter(([, field]) => !isDoubled(field))),
    doubled: found.flatMap(([at, field]) => (isDoubled(field) ? [at] : [])),
  }
}

/** What a heading means: what a person once said of it, otherwise what the pack calls so. */
export function fieldsByHeading(
  columns: readonly TableColumn[],
  remembered: RememberedHeadings,
): (text: string) => string | undefined {
  const known = uniqueNames(columns, foldedHeading)
  const bare = uniqueNames(columns, bareHeading)
  const names = new Set(columns.map(({ field }) => field.name))
  return (text) => {
    const said = remembered[foldedHeading(text)]
    if (said !== undefined) return names.has(said) ? said : undefined
    return known.get(foldedHeading(text)) ?? bare.get(bareHeading(text))
  }
}

/** What two fields are called is for a person to say. */
function uniqueNames(columns: readonly TableColumn[], fold: (text: string) => string) {
  const known = new Map<string, string | undefined>()
  for (const { field } of columns)
    for (const name of new Set(namesOfField(field).map(fold)))
      known.set(name, known.has(name) ? undefined : field.name)
  return known
}
