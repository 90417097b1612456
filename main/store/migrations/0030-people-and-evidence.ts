import type { Migration } from './migration.ts'

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_not_updated BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never updated'); END;
CREATE TRIGGER ${table}_not_deleted BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never deleted'); END;
`

/**
 * Several people on one laptop, each with a PIN; who confirmed a section and who answers for it; photos
 * and documents under their hash, with the cells to which they were bound; who looked at which register
 * that names persons.
 */
export const peopleAndEvidence: Migration = {
  version: 30,
  sql: `
ALTER TABLE accounts ADD COLUMN pin TEXT;
ALTER TABLE accounts ADD COLUMN wrong_pins INTEGER NOT NULL DEFAULT 0 CHECK (wrong_pins >= 0);
ALTER TABLE accounts ADD COLUMN last_wrong_at TEXT;
ALTER TABLE accounts ADD COLUMN left_at TEXT;

ALTER TABLE confirmed_sections ADD COLUMN confirmed_at TEXT;
ALTER TABLE confirmed_sections ADD COLUMN confirmed_by TEXT REFERENCES accounts (id);

CREATE TABLE section_people (
  school TEXT NOT NULL REFERENCES schools (code),
  form TEXT NOT NULL,
  section TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (school, form, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  school TEXT NOT NULL REFERENCES schools (code),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  media TEXT NOT NULL CHECK (media IN ('image/jpeg', 'application/pdf')),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  thumbnail BLOB,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (school, hash)
) STRICT;
CREATE TRIGGER attachments_not_updated BEFORE UPDATE ON attachments
BEGIN SELECT RAISE(ABORT, 'attachments is never updated'); END;

CREATE TABLE attachment_bindings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL,
  hash TEXT NOT NULL,
  period TEXT NOT NULL,
  cell TEXT NOT NULL,
  bound INTEGER NOT NULL CHECK (bound IN (0, 1)),
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX attachment_bindings_by_hash ON attachment_bindings (school, hash);
${appendOnly('attachment_bindings')}

CREATE TABLE record_attachments (
  record TEXT NOT NULL REFERENCES records (hash),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  PRIMARY KEY (record, hash)
) STRICT, WITHOUT ROWID;
${appendOnly('record_attachments')}

CREATE TABLE reads (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES accounts (id),
  school TEXT NOT NULL,
  register TEXT NOT NULL,
  row TEXT,
  act TEXT NOT NULL CHECK (act IN ('open', 'history'))
) STRICT;
CREATE INDEX reads_by_school ON reads (school);
${appendOnly('reads')}
`,
}
