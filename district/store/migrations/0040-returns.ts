import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** A reviewer's return of a record, and what else than a reason a decision says. */
export function returns({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  `create table returns (
    district_id text not null references districts,
    school text not null,
    record text not null,
    word text not null,
    actor text not null,
    at text not null,
    primary key (district_id, school, record)
  ) ${tableEnd}`,
  'alter table decisions add column more text',
]
