import type { Migration } from './migration.ts'

/**
 * The principal's own key under the principal's own passphrase, several over the years; and bundles with
 * the principal's signature, each the same bundle as the station's.
 */
export const principals: Migration = {
  version: 90,
  sql: `
CREATE TABLE principals (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL REFERENCES schools (code),
  signing TEXT NOT NULL UNIQUE,
  wrapped BLOB NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE TRIGGER principals_not_updated BEFORE UPDATE ON principals
BEGIN SELECT RAISE(ABORT, 'principals is never updated'); END;
CREATE TRIGGER principals_not_deleted BEFORE DELETE ON principals
BEGIN SELECT RAISE(ABORT, 'principals is never deleted'); END;

CREATE TABLE signed_bundles (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  bundle TEXT NOT NULL REFERENCES bundles (id),
  signing TEXT NOT NULL REFERENCES principals (signing),
  jws TEXT NOT NULL,
  file BLOB NOT NULL,
  file_hash TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
CREATE INDEX signed_bundles_by_bundle ON signed_bundles (bundle);
CREATE TRIGGER signed_bundles_not_updated BEFORE UPDATE ON signed_bundles
BEGIN SELECT RAISE(ABORT, 'signed_bundles is never updated'); END;
CREATE TRIGGER signed_bundles_not_deleted BEFORE DELETE ON signed_bundles
BEGIN SELECT RAISE(ABORT, 'signed_bundles is never deleted'); END;
`,
}
