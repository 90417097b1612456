import { RegisteredSchool } from '#shared/contract/office/schools.ts'
import { SchoolCode } from '#shared/ids.ts'
import { foldedHeading } from '#shared/spreadsheet/headings.ts'
import type { Sheet, SheetRow } from '#shared/spreadsheet/sheet.ts'

/** What stands in the way of a line. */
export type ListProblem = {
  /** As the spreadsheet program numbers it. */
  readonly line: number
  readonly why: 'code' | 'name' | 'township' | 'twice' | 'formula'
}

/** A file as a list of schools. */
export type SchoolList = {
  readonly schools: readonly RegisteredSchool[]
  readonly problems: readonly ListProblem[]
}

type Column = 'school' | 'name' | 'township'

/** How the columns are called in county lists; the order of each is of no meaning. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  school: ['学校标识码', '学校（机构）标识码', '学校代码', '标识码', 'school code', 'school'],
  name: ['学校名称', '校名', '学校（机构）名称', '学校', 'name', 'school name'],
  township: [
    '乡镇',
    '乡镇（街道）',
    '所属乡镇',
    '所在乡镇',
    '乡镇街道',
    '街道',
    '学区',
    'township',
  ],
}

/** How many lines are searched for the headings. */
const searched = 30

/**
 * Reads a list of schools from a table with columns for code and name, and perhaps for the township, in any
 * order and below any title. Null when no line names both columns. A line with a problem is left out and
 * told; nothing is guessed.
 */
export function readSchoolList(sheet: Sheet): SchoolList | null {
  const at = sheet.rows.slice(0, searched).findIndex((row) => isHeading(columnsOf(row)))
  const head = sheet.rows[at]
  if (head === undefined) return null
  const columns = columnsOf(head)
  const schools = new Map<string, RegisteredSchool>()
  const problems: ListProblem[] = []
  for (const row of sheet.rows.slice(at + 1)) {
    const read = readLine(row, columns)
    if ('why' in read) problems.push({ line: row.line, why: read.why })
    else if (schools.has(read.school)) problems.push({ line: row.line, why: 'twice' })
    else schools.set(read.school, read)
  }
  return { schools: [...schools.values()], problems }
}

type Columns = ReadonlyMap<Column, number>

function columnsOf({ texts }: SheetRow): Columns {
  const folded = texts.map(foldedHeading)
  const found = new Map<Column, number>()
  for (const column of ['school', 'name', 'township'] as const) {
    const names = headings[column].map(foldedHeading)
    const index = folded.findIndex((text) => names.includes(text))
    if (index !== -1) found.set(column, index)
  }
  return found
}

const isHeading = (columns: Columns): boolean => columns.has('school') && columns.has('name')

function readLine(
  { texts, natures }: SheetRow,
  columns: Columns,
): RegisteredSchool | { readonly why: ListProblem['why'] } {
  const text = (column: Column): string => {
    const index = columns.get(column)
    return index === undefined ? '' : (texts[index] ?? '').normalize('NFKC').trim()
  }
  const used = [...columns.values()].map((index) => natures[index])
  // What a formula comes to is not known to whoever looks at the file elsewhere.
  if (used.some((nature) => nature === 'e')) return { why: 'formula' }
  const code = SchoolCode.safeParse(text('school').replace(/\s/g, ''))
  if (!code.success) return { why: 'code' }
  const name = RegisteredSchool.shape.name.safeParse(text('name'))
  if (!name.success) return { why: 'name' }
  const said = text('township')
  if (said === '') return { school: code.data, name: name.data }
  const township = RegisteredSchool.shape.township.unwrap().safeParse(said)
  if (!township.success) return { why: 'township' }
  return { school: code.data, name: name.data, township: township.data }
}
