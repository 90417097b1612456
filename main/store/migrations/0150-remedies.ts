import type { Migration } from './migration.ts'

/** What a school does about a gap, over terms: each word of a person is a line of its own. */
export const remedies: Migration = {
  version: 150,
  sql: `
CREATE TABLE remedies (
  position INTEGER PRIMARY KEY,
  school TEXT NOT NULL REFERENCES schools (code),
  key TEXT NOT NULL,
  remedy TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE INDEX remedies_of_key ON remedies (school, key, position);

CREATE TRIGGER remedies_no_update BEFORE UPDATE ON remedies
BEGIN SELECT RAISE(ABORT, 'remedies are never updated'); END;

CREATE TRIGGER remedies_no_delete BEFORE DELETE ON remedies
BEGIN SELECT RAISE(ABORT, 'remedies are never deleted'); END;
`,
}
