import type { Migration } from './migration.ts'

/**
 * The packs that an installation has had, with which of them each draft was filled, and what of a
 * draft had no place in a later one. A pack is never deleted: records were made with it.
 */
export const packs: Migration = {
  version: 20,
  sql: `
CREATE TABLE packs (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  life TEXT NOT NULL CHECK (json_valid(life)),
  bytes BLOB NOT NULL,
  issuer TEXT,
  confirmed_by TEXT,
  kept_at TEXT NOT NULL,
  kept_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER packs_not_deleted BEFORE DELETE ON packs
BEGIN SELECT RAISE(ABORT, 'packs is never deleted'); END;

ALTER TABLE drafts ADD COLUMN pack TEXT REFERENCES packs (hash);

CREATE TABLE orphans (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  position INTEGER NOT NULL,
  orphan TEXT NOT NULL CHECK (json_valid(orphan)),
  PRIMARY KEY (school, period, position)
) STRICT, WITHOUT ROWID;
`,
}
