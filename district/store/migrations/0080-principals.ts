import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Keys that stations announce as their principal's, and signatures under bundles in that role. */
export function principals({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  `create table principals (
    district_id text not null references districts,
    school text not null,
    signing text not null,
    fingerprint text not null,
    first_seen_at text not null,
    primary key (district_id, school, signing)
  ) ${tableEnd}`,
  // The key is known by its thumbprint only: it may be announced after it has signed.
  `create table principal_signatures (
    district_id text not null,
    bundle text not null,
    kid text not null,
    jws text not null,
    primary key (district_id, bundle, kid),
    foreign key (district_id, bundle) references bundles
  ) ${tableEnd}`,
]
