import type { Answer } from '#shared/answer.ts'
import type { Edit } from '#shared/engine/edit.ts'
import type { Row } from '#shared/engine/situation.ts'
import type { RegisterKey, RowId } from '#shared/ids.ts'
import type { Field } from '#shared/pack/field.ts'
import type { ReadableColumn } from './columns.ts'
import type { Mapping } from './headings.ts'
import type { Refusal } from './imported-cell.ts'
import type { Sheet } from './sheet.ts'

/** What is to be read of a file. */
export interface ImportAsked {
  readonly sheet: Sheet
  readonly mapping: Mapping
  /** What may be typed in the target, with the choices of its lists. */
  readonly columns: readonly ReadableColumn[]
  /** What a blank cell of the file does to a value that is already there. */
  readonly blanks: 'keep' | 'empty'
}

/** The register that a file goes into, as it stands. */
export interface ImportPlace {
  readonly register: RegisterKey
  /** Rows that are not archived. */
  readonly rows: readonly Row[]
  readonly caption: string
  /** Columns by which a row is found again that the file does not name by its id. */
  readonly knownBy: readonly string[]
  /** False for what the pack itself gives, and in rows that are sealed. */
  readonly canType: (row: RowId, column: Field) => boolean
  readonly newRow: () => RowId
  readonly add: (row: RowId) => Edit
  /** How many rows may still be added. */
  readonly room: number
}

/** What a line of the file comes to. */
export type LineOutcome = 'added' | 'updated' | 'unchanged' | 'left-out'

/** A line of the file, and the row that it becomes. */
export interface ImportLine {
  readonly line: number
  readonly outcome: LineOutcome
  readonly row: RowId | undefined
  /** By what a person knows the row. */
  readonly caption: string
}

/**
 * What a person is told of a cell or line before anything is written. `kept` goes in and is marked;
 * `given` stays as the pack gives it; the others keep the whole line out, so that no row is half read.
 */
export type ImportTrouble = Refusal | 'kept' | 'given' | 'twice' | 'several' | 'full'

export interface ImportProblem {
  readonly line: number
  readonly column: string | undefined
  readonly text: string
  readonly why: ImportTrouble
}

export interface ImportPlan {
  readonly edits: readonly Edit[]
  readonly lines: readonly ImportLine[]
  readonly problems: readonly ImportProblem[]
}

/** The answers of one line, and what is wrong with it. */
export interface ReadLine {
  readonly line: number
  readonly answers: ReadonlyMap<string, Answer | undefined>
  readonly id: string
  readonly problems: readonly ImportProblem[]
  /** False when the line may not go in. */
  readonly isWhole: boolean
}
