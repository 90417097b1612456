import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** A bundle may carry attachments: the kind of an object has one more word. */
export function attachments({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  `create table bundle_objects_wider (
    district_id text not null,
    bundle text not null,
    hash text not null,
    kind text not null check (kind in ('record', 'personal', 'attachment')),
    primary key (district_id, bundle, hash),
    foreign key (district_id, bundle) references bundles
  ) ${tableEnd}`,
  `insert into bundle_objects_wider (district_id, bundle, hash, kind)
     select district_id, bundle, hash, kind from bundle_objects`,
  'drop table bundle_objects',
  'alter table bundle_objects_wider rename to bundle_objects',
]
