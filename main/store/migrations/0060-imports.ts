import type { Migration } from './migration.ts'

/**
 * How a person once mapped the headings of a file to a form or register: the next file is read so. And
 * the last place of a register is found at once, however many rows a file adds.
 */
export const imports: Migration = {
  version: 60,
  sql: `
CREATE TABLE import_mappings (
  target TEXT PRIMARY KEY,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  known_by TEXT NOT NULL CHECK (json_valid(known_by))
) STRICT, WITHOUT ROWID;

CREATE INDEX register_rows_in_order ON register_rows (school, register, position);
CREATE INDEX removed_rows_in_order ON removed_rows (school, register, position);
`,
}
