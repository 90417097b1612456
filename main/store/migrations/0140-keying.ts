import type { Migration } from './migration.ts'

/**
 * Sheets that are typed from paper: what was typed, in which pass, by whom, each text and each step a
 * line of its own that is never changed, so that a kill loses nothing of what was called saved.
 */
export const keying: Migration = {
  version: 140,
  sql: `
CREATE TABLE keyings (
  id TEXT PRIMARY KEY,
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  part TEXT NOT NULL,
  is_double INTEGER NOT NULL CHECK (is_double IN (0, 1)),
  begun_at TEXT NOT NULL,
  begun_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX keyings_of_part ON keyings (school, period, part);

CREATE TABLE keyed_texts (
  position INTEGER PRIMARY KEY,
  keying TEXT NOT NULL REFERENCES keyings (id),
  pass TEXT NOT NULL CHECK (pass IN ('first', 'second', 'decided')),
  row TEXT NOT NULL,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE INDEX keyed_texts_of_place ON keyed_texts (keying, pass, row, field, position);

CREATE TABLE keying_steps (
  position INTEGER PRIMARY KEY,
  keying TEXT NOT NULL REFERENCES keyings (id),
  step TEXT NOT NULL CHECK (step IN ('first', 'second', 'compare', 'taken', 'discarded')),
  at TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE INDEX keying_steps_of_keying ON keying_steps (keying, position);

${['keyings', 'keyed_texts', 'keying_steps']
  .flatMap((table) =>
    (['update', 'delete'] as const).map(
      (act) => `CREATE TRIGGER ${table}_no_${act} BEFORE ${act.toUpperCase()} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are never ${act}d'); END;`,
    ),
  )
  .join('\n')}
`,
}
