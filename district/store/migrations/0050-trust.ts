import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/**
 * An offline root, invitations of one school each, and signed changes of trust. No office has worked
 * with the earlier keys, which had no root: its books are made anew.
 */
export function trust({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  'alter table districts drop column invitation',
  "alter table districts add column appointment text not null default ''",
  'alter table stations add column invitation text',
  `create table invitations (
    district_id text not null references districts,
    hash text not null,
    school text not null,
    secret text not null,
    until text not null,
    issued_at text not null,
    primary key (district_id, hash)
  ) ${tableEnd}`,
  `create table trust_events (
    district_id text not null references districts,
    school text not null,
    event_no integer not null check (event_no >= 1),
    event text not null,
    primary key (district_id, school, event_no)
  ) ${tableEnd}`,
]
