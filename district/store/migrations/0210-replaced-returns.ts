import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Returns whose place a later one took: what a reviewer said is not lost when another says it anew. */
export function replacedReturns({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      await sql.raw(table(tableEnd)).execute(db)
    },
  }
}

const table = (tableEnd: string): string => `create table replaced_returns (
    district_id text not null references districts,
    school text not null,
    record text not null,
    replaced_no integer not null,
    word text not null,
    actor text not null,
    at text not null,
    primary key (district_id, school, record, replaced_no)
  ) ${tableEnd}`
