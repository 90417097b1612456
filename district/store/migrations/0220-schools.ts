import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** The schools that the office expects to hear from. */
export function schools({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      await sql.raw(table(tableEnd)).execute(db)
      await sql
        .raw('create index records_by_period on records (district_id, period, school)')
        .execute(db)
    },
  }
}

const table = (tableEnd: string): string => `create table schools (
  district_id text not null references districts,
  school text not null,
  name text not null,
  township text,
  state text not null,
  changed_at text not null,
  primary key (district_id, school)
) ${tableEnd}`
