import type { Migration } from './migration.ts'

/** Every new series of bundles, with its cause and the person who agreed: only ever added to. */
export const series: Migration = {
  version: 100,
  sql: `
CREATE TABLE series (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL REFERENCES schools (code),
  cause TEXT NOT NULL,
  ended_epoch TEXT NOT NULL,
  ended_sequence INTEGER NOT NULL CHECK (ended_sequence >= 1),
  begun_epoch TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (school, begun_epoch)
) STRICT;
CREATE TRIGGER series_not_updated BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'series is never updated'); END;
CREATE TRIGGER series_not_deleted BEFORE DELETE ON series
BEGIN SELECT RAISE(ABORT, 'series is never deleted'); END;
`,
}
