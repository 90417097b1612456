import type { Row } from 'write-excel-file/node'
import type { Pack } from '#shared/pack/pack.ts'
import type { Citation } from '#shared/pack/text.ts'
import { headingOf, type ReadableColumn } from '#shared/spreadsheet/columns.ts'
import { type Language, words } from '#shared/words/words.ts'
import { workbookWords } from '#shared/words/workbook.ts'
import { headCell, textCell } from './sheet-cells.ts'
import type { WrittenTable } from './table.ts'

interface NotesOf {
  readonly pack: Pack
  readonly language: Language
  readonly name: string
}

/** A sheet that says of each column what it means, what it may hold, an example and the source. */
export function notesSheet({ columns }: WrittenTable, { pack, language, name }: NotesOf) {
  const heads = workbookWords[language].notes
  const data: Row[] = [
    [heads.column, heads.meaning, heads.holds, heads.example, heads.source].map(headCell),
    ...columns.map((column) => noteOf(column, pack, language).map(textCell)),
  ]
  const columnsOfSheet = [26, 48, 40, 24, 36].map((width) => ({ width }))
  return { data, sheet: name, columns: columnsOfSheet, stickyRowsCount: 1 }
}

function noteOf(column: ReadableColumn, pack: Pack, language: Language): readonly string[] {
  const { field, choices } = column
  const labels = choices?.map(({ label }) => label) ?? []
  const few = words[language].value.joinList(labels.slice(0, 12))
  return [
    headingOf(field, language),
    field.help?.[language] ?? '',
    labels.length > 12 ? `${few} …` : few,
    field.example?.[language] ?? '',
    field.cite === undefined ? '' : sourceOf(field.cite, pack),
  ]
}

const sourceOf = ({ source, clause }: Citation, pack: Pack): string =>
  [pack.sources[source]?.title ?? source, clause ?? ''].filter(Boolean).join(' ')
