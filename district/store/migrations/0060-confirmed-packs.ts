import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** The packs that the office has confirmed, as files that its replies carry to the schools. */
export function confirmedPacks({ bytes, tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(bytes, tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (bytes: string, tableEnd: string): readonly string[] => [
  `create table confirmed_packs (
    district_id text not null references districts,
    hash text not null,
    id text not null,
    version integer not null check (version >= 1),
    expires_on text,
    issuer text not null,
    file ${bytes} not null,
    confirmed_at text not null,
    primary key (district_id, hash)
  ) ${tableEnd}`,
]
