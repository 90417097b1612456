import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Which of several bundles a person keeps at a place of a chain. */
export function settlements({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      await sql.raw(step(tableEnd)).execute(db)
    },
  }
}

const step = (tableEnd: string): string => `create table settlements (
  district_id text not null references districts,
  school text not null,
  station text not null,
  epoch text not null,
  sequence integer not null,
  bundle text not null,
  reason text not null,
  actor text not null,
  at text not null,
  primary key (district_id, school, station, epoch, sequence)
) ${tableEnd}`
