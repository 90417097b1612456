import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Several signatures in which one key claims to have signed a bundle: a broken one shuts out no other. */
export function moreSignatures({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  'alter table principal_signatures rename to first_signatures',
  // A JWS may be too long to be part of a key on some databases; the number has no other meaning.
  `create table principal_signatures (
    district_id text not null,
    bundle text not null,
    kid text not null,
    number integer not null,
    jws text not null,
    primary key (district_id, bundle, kid, number),
    foreign key (district_id, bundle) references bundles
  ) ${tableEnd}`,
  `insert into principal_signatures (district_id, bundle, kid, number, jws)
    select district_id, bundle, kid, 1, jws from first_signatures`,
  'drop table first_signatures',
]
