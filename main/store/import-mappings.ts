import * as z from 'zod'
import { FieldName } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'
import { json } from './json.ts'

const MappingRow = z.object({
  headings: json(z.record(z.string(), z.string())),
  known_by: json(z.array(FieldName)),
})

/** What a person said of the headings of files for one form or register. */
export type StoredMapping = z.infer<typeof MappingRow>

/** Null before the first import. */
export const findImportMapping = (db: ReadableDb, target: string): StoredMapping | null =>
  db.find(MappingRow, 'SELECT headings, known_by FROM import_mappings WHERE target = ?', target)

export function putImportMapping(db: WritableDb, target: string, mapping: StoredMapping): void {
  db.run(
    `INSERT INTO import_mappings (target, headings, known_by) VALUES (?, ?, ?)
     ON CONFLICT (target) DO UPDATE SET headings = excluded.headings, known_by = excluded.known_by`,
    target,
    JSON.stringify(mapping.headings),
    JSON.stringify(mapping.known_by),
  )
}
