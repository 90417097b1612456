import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findImportMapping, putImportMapping } from '#main/store/import-mappings.ts'
import {
  type ImportMapping,
  rememberedHeadingsAtMost,
  type SheetTarget,
} from '#shared/contract/spreadsheets.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'

/** How headings of files for this form or register were mapped before; nothing before the first. */
export function mappingFor(db: ReadableDb, actor: Actor, target: SheetTarget): ImportMapping {
  allow(actor, 'fill')
  return findImportMapping(db, keyOf(target)) ?? { headings: {}, known_by: [] }
}

/**
 * Keeps how a person mapped headings; what was said of other headings stays, the oldest of very many
 * goes.
 */
export function rememberMapping(
  db: WritableDb,
  actor: Actor,
  target: SheetTarget,
  mapping: ImportMapping,
): void {
  allow(actor, 'fill')
  db.transaction(() => {
    const before = findImportMapping(db, keyOf(target))?.headings ?? {}
    const rest = Object.entries(before).filter(([heading]) => !(heading in mapping.headings))
    const all = [...rest, ...Object.entries(mapping.headings)].slice(-rememberedHeadingsAtMost)
    putImportMapping(db, keyOf(target), { ...mapping, headings: Object.fromEntries(all) })
  })
}

const keyOf = (target: SheetTarget): string =>
  target.kind === 'form' ? `form ${target.form}` : `register ${target.register}`
