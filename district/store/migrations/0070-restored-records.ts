import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Which records were given back to which station. */
export function restoredRecords({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      await sql.raw(step(tableEnd)).execute(db)
    },
  }
}

const step = (tableEnd: string): string => `create table restored_records (
  district_id text not null references districts,
  school text not null,
  station text not null,
  record text not null,
  primary key (district_id, school, station, record)
) ${tableEnd}`
