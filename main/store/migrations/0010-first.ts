import type { Migration } from './migration.ts'

const appendOnly = (table: string, when = ''): string => `
CREATE TRIGGER ${table}_not_updated BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} is never updated'); END;
CREATE TRIGGER ${table}_not_deleted BEFORE DELETE ON ${table} ${when}
BEGIN SELECT RAISE(ABORT, '${table} is never deleted'); END;
`

/** What a school has from the first release: drafts with their log, records, outbox, replies. */
export const first: Migration = {
  version: 10,
  sql: `
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kind TEXT NOT NULL CHECK (kind IN ('real', 'test')),
  recovery TEXT,
  recovery_group INTEGER NOT NULL CHECK (recovery_group BETWEEN 1 AND 8),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schools (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  station TEXT NOT NULL UNIQUE,
  signing_seed BLOB NOT NULL CHECK (length(signing_seed) = 32),
  identity TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chains (
  station TEXT PRIMARY KEY REFERENCES schools (station),
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1)
) STRICT, WITHOUT ROWID;

CREATE TABLE district (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  invitation TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE TABLE drafts (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  saved_at TEXT NOT NULL,
  PRIMARY KEY (school, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  form TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  PRIMARY KEY (school, period, form, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE register_rows (
  school TEXT NOT NULL REFERENCES schools (code),
  register TEXT NOT NULL,
  id TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  position INTEGER NOT NULL,
  PRIMARY KEY (school, register, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE complete_registers (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  register TEXT NOT NULL,
  PRIMARY KEY (school, period, register)
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmed_sections (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  form TEXT NOT NULL,
  section TEXT NOT NULL,
  PRIMARY KEY (school, period, form, section)
) STRICT, WITHOUT ROWID;

CREATE TABLE reasons (
  school TEXT NOT NULL REFERENCES schools (code),
  period TEXT NOT NULL,
  check_id TEXT NOT NULL,
  row TEXT NOT NULL,
  cell TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (school, period, check_id, row, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL REFERENCES accounts (id),
  school TEXT NOT NULL,
  period TEXT NOT NULL,
  cell TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX changes_by_cell ON changes (school, cell);
${appendOnly('changes')}

CREATE TABLE objects (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  kind TEXT NOT NULL CHECK (kind IN ('record', 'personal')),
  bytes BLOB NOT NULL
) STRICT;
${appendOnly('objects', "WHEN OLD.kind <> 'personal'")}

CREATE TABLE records (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE REFERENCES objects (hash),
  school TEXT NOT NULL REFERENCES schools (code),
  form TEXT NOT NULL,
  period TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  content TEXT NOT NULL,
  sealed_at TEXT NOT NULL,
  sealed_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (school, form, period, revision)
) STRICT;
${appendOnly('records')}

CREATE TABLE record_rows (
  school TEXT NOT NULL,
  register TEXT NOT NULL,
  row TEXT NOT NULL,
  record TEXT NOT NULL REFERENCES records (hash),
  PRIMARY KEY (school, register, row, record)
) STRICT, WITHOUT ROWID;
${appendOnly('record_rows')}

CREATE TABLE bundles (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  school TEXT NOT NULL REFERENCES schools (code),
  epoch TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  jws TEXT NOT NULL,
  file BLOB NOT NULL,
  file_hash TEXT NOT NULL,
  packed_at TEXT NOT NULL,
  UNIQUE (school, epoch, sequence)
) STRICT;
${appendOnly('bundles')}

CREATE TABLE bundle_records (
  bundle TEXT NOT NULL REFERENCES bundles (id),
  record TEXT NOT NULL REFERENCES records (hash),
  PRIMARY KEY (bundle, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_records_by_record ON bundle_records (record);
${appendOnly('bundle_records')}

CREATE TABLE copies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle TEXT NOT NULL REFERENCES bundles (id),
  at TEXT NOT NULL,
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  file_hash TEXT NOT NULL
) STRICT;
CREATE INDEX copies_by_bundle ON copies (bundle);
${appendOnly('copies')}

CREATE TABLE replies (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  hash TEXT NOT NULL UNIQUE,
  school TEXT NOT NULL REFERENCES schools (code),
  district_epoch TEXT NOT NULL,
  reply_seq INTEGER NOT NULL,
  jws TEXT NOT NULL,
  reply TEXT NOT NULL CHECK (json_valid(reply)),
  applied_at TEXT NOT NULL
) STRICT;
CREATE INDEX replies_by_school ON replies (school);
${appendOnly('replies')}
`,
}
