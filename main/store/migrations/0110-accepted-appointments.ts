import type { Migration } from './migration.ts'

/**
 * Every appointment that came with an invitation and was accepted: an earlier invitation that is accepted
 * again must not take back what a later one has said. Only ever added to.
 */
export const acceptedAppointments: Migration = {
  version: 110,
  sql: `
CREATE TABLE accepted_appointments (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  appointment TEXT NOT NULL UNIQUE,
  accepted_at TEXT NOT NULL,
  accepted_by TEXT NOT NULL REFERENCES accounts (id)
) STRICT;
INSERT INTO accepted_appointments (appointment, accepted_at, accepted_by)
  SELECT appointment, accepted_at, accepted_by FROM district;
ALTER TABLE district DROP COLUMN appointment;
CREATE TRIGGER accepted_appointments_not_updated BEFORE UPDATE ON accepted_appointments
BEGIN SELECT RAISE(ABORT, 'accepted_appointments is never updated'); END;
CREATE TRIGGER accepted_appointments_not_deleted BEFORE DELETE ON accepted_appointments
BEGIN SELECT RAISE(ABORT, 'accepted_appointments is never deleted'); END;
`,
}
