import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The day on which a station's request has shown its secret: a face may have been met long before. */
export function secretShown(): Migration {
  return {
    async up(db) {
      await sql.raw('alter table stations add column shown_at text').execute(db)
      await sql
        .raw('update stations set shown_at = first_seen_at where invitation is not null')
        .execute(db)
    },
  }
}
