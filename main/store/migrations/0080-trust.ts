import type { Migration } from './migration.ts'

/**
 * A district is known by its offline root, and each school answers an invitation of its own. Nobody has
 * worked with the earlier invitations, which named no root: a school accepts a new one.
 */
export const trust: Migration = {
  version: 80,
  sql: `
DROP TABLE district;
CREATE TABLE district (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  district TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  root TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  appointment TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;

CREATE TABLE enrolments (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL,
  invitation TEXT NOT NULL,
  secret TEXT NOT NULL,
  until TEXT NOT NULL,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES accounts (id),
  UNIQUE (school, invitation)
) STRICT;

CREATE TABLE retired_identities (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  school TEXT NOT NULL REFERENCES schools (code),
  identity TEXT NOT NULL,
  retired_at TEXT NOT NULL
) STRICT;
`,
}
