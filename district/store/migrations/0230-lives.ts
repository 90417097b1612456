import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/**
 * The lives of the books before the present one, and which reply each bundle says it has seen: one that
 * these books never wrote proves that a backup was put back.
 */
export function lives({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  `create table earlier_epochs (
  district_id text not null references districts,
  epoch text not null,
  ended_at text not null,
  primary key (district_id, epoch)
) ${tableEnd}`,
  'alter table bundles add column receipt_epoch text',
  'alter table bundles add column receipt_seq integer',
  'alter table bundles add column receipt_reply text',
]
