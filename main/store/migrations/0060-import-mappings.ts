import type { Migration } from './migration.ts'

/** How a person once mapped the headings of a file to a form or register: the next file is read so. */
export const importMappings: Migration = {
  version: 60,
  sql: `
CREATE TABLE import_mappings (
  target TEXT PRIMARY KEY,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  known_by TEXT NOT NULL CHECK (json_valid(known_by))
) STRICT, WITHOUT ROWID;
`,
}
