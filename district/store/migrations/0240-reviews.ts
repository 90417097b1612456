import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** A reviewer's word is an acceptance, a hold or a return, no longer a return only; and who is at work on a record. */
export function reviews({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  'alter table returns rename to reviews',
  "alter table reviews add column act text not null default 'return'",
  'alter table reviews add column over_fault text',
  'alter table replaced_returns rename to replaced_reviews',
  "alter table replaced_reviews add column act text not null default 'return'",
  'alter table replaced_reviews add column over_fault text',
  `create table claims (
    district_id text not null references districts,
    school text not null,
    record text not null,
    holder text not null,
    name text not null,
    until text not null,
    primary key (district_id, school, record)
  ) ${tableEnd}`,
  'create index records_by_hash on records (district_id, record)',
  'create index records_by_change on records (district_id, changed_at, record)',
  'create index records_by_superseded on records (district_id, school, supersedes)',
]
