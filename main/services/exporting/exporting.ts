import { allow } from '#main/services/allow.ts'
import type { DraftPlace } from '#main/services/draft-place.ts'
import type { Kit } from '#main/services/kit.ts'
import { noteOpened } from '#main/services/reading-log.ts'
import { getSchool } from '#main/services/schools.ts'
import { situationOf } from '#main/services/situation.ts'
import type { WritableDb } from '#main/store/db.ts'
import type { SheetTarget } from '#shared/contract/spreadsheets.ts'
import type { Actor } from '#shared/role.ts'
import type { Language } from '#shared/words/words.ts'
import { workbookWords } from '#shared/words/workbook.ts'
import { tableOf, type WrittenTable } from './table.ts'
import { textFile } from './text-file.ts'
import { workbook } from './workbook.ts'

export interface ExportAsked extends DraftPlace {
  readonly target: SheetTarget
  readonly content: 'template' | 'filled'
  readonly format: 'xlsx' | 'csv'
  readonly sensitive: boolean
  readonly language: Language
}

/**
 * A form or register as a file. Sensitive columns are left out of a filled one unless they are asked
 * for; a template has them all, because it holds nobody's. That a person was given a filled register
 * that names persons is noted. Faults: `act-refused`, `school-unknown`, `edit-unknown-cell`.
 */
export async function writeExport(
  db: WritableDb,
  actor: Actor,
  asked: ExportAsked,
  kit: Kit,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  allow(actor, 'fill')
  const school = getSchool(db, asked.school)
  const { pack } = kit.loaded
  const situation = await situationOf(db, asked, kit)
  const { target, language, content } = asked
  const all = tableOf({ pack, situation, target, role: actor.role, language })
  const table = content === 'template' ? blank(all) : asked.sensitive ? all : withoutSensitive(all)
  if (content === 'filled' && target.kind === 'register') {
    noteOpened(db, actor, { school: asked.school, registers: new Set([target.register]) }, kit)
  }
  const write = asked.format === 'csv' ? textFile : workbook
  const bytes = await write(table, { pack, language })
  const what = table.title[language]
  return { bytes, name: fileName([school.name, asked.period, what], asked) }
}

const withoutSensitive = (table: WrittenTable): WrittenTable => ({
  ...table,
  columns: table.columns.filter(({ isSensitive }) => !isSensitive),
})

const blank = (table: WrittenTable): WrittenTable => ({
  ...table,
  rows: table.kind === 'form' ? [{ id: undefined, cells: {} }] : [],
})

/** Signs that Windows refuses in names are left out. */
function fileName(parts: readonly string[], { content, format, language }: ExportAsked): string {
  const kind = content === 'template' ? [workbookWords[language].template] : []
  const plain = [...parts, ...kind].map((part) => part.replace(/[\\/:*?"<>|\p{Cc}]/gu, ''))
  return `${plain.join('_')}.${format}`
}
