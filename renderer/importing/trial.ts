import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import type { Violation } from '#shared/engine/outcome.ts'
import type { Situation } from '#shared/engine/situation.ts'
import type { Period, WorkspaceKind } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { Role } from '#shared/role.ts'
import type { Mapping } from '#shared/spreadsheet/headings.ts'
import type { ImportAsked, ImportPlan } from '#shared/spreadsheet/import-plan.ts'
import type { Sheet } from '#shared/spreadsheet/sheet.ts'
import type { Language } from '#shared/words/words.ts'

/** What is to be tried: all that stands, and what the file would put on top of it. */
export interface TryAsked {
  readonly pack: Pack
  readonly situation: Situation
  readonly period: Period
  readonly kind: WorkspaceKind
  readonly role: Role
  readonly language: Language
  readonly target: SheetTarget
  readonly sheet: Sheet
  readonly mapping: Mapping
  readonly knownBy: readonly string[]
  readonly blanks: ImportAsked['blanks']
}

/** A problem that is there only with the import, and the line of the file that it is about. */
export interface NewProblem {
  readonly line: number | undefined
  /** What stands in the cell that is named first. */
  readonly text: string
  readonly violation: Violation
}

/** What an import would come to. */
export interface TriedImport {
  readonly plan: ImportPlan
  /** In the order of the engine; required values that are blank are counted by column instead. */
  readonly problems: readonly NewProblem[]
  readonly blanks: readonly { readonly column: string; readonly count: number }[]
}
