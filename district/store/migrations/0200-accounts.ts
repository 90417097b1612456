import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Who may work at the office's pages, and where they are signed in. */
export function accounts({ tableEnd }: DialectWords): Migration {
  return {
    async up(db) {
      for (const step of steps(tableEnd)) await sql.raw(step).execute(db)
    },
  }
}

const steps = (tableEnd: string): readonly string[] => [
  `create table accounts (
  district_id text not null references districts,
  account text not null,
  login text not null,
  name text not null,
  role text not null,
  townships text,
  state text not null,
  password text,
  code text,
  code_until text,
  failures integer not null,
  locked_until text,
  created_at text not null,
  primary key (district_id, account),
  unique (district_id, login)
) ${tableEnd}`,
  `create table sessions (
  district_id text not null references districts,
  token text not null,
  account text not null,
  began_at text not null,
  seen_at text not null,
  primary key (district_id, token),
  foreign key (district_id, account) references accounts
) ${tableEnd}`,
]
