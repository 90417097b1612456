import type { Migration } from './migration.ts'

/**
 * A removed row keeps its place, so that undo brings it back between its neighbours, with the answers
 * that the pack of today does not know. All else of it stands in the change log only.
 */
export const removedRows: Migration = {
  version: 50,
  sql: `
CREATE TABLE removed_rows (
  school TEXT NOT NULL REFERENCES schools (code),
  register TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  PRIMARY KEY (school, register, id)
) STRICT, WITHOUT ROWID;
`,
}
