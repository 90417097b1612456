import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { DialectWords } from '#district/store/dialect.ts'

/** Tables of the first release: what came in, what it means, what was told, who did what. */
export function first(words: DialectWords): Migration {
  return {
    async up(db) {
      for (const table of tables(words)) await sql.raw(table).execute(db)
    },
  }
}

const tables = ({ bytes, tableEnd }: DialectWords): readonly string[] => [
  `create table districts (
    district_id text not null primary key,
    kind text not null check (kind in ('real', 'test')),
    name text not null,
    region text not null,
    epoch text not null,
    invitation ${bytes} not null,
    act_no integer not null check (act_no >= 0),
    created_at text not null
  ) ${tableEnd}`,

  `create table packs (
    district_id text not null references districts,
    hash text not null,
    id text not null,
    version integer not null,
    bytes ${bytes} not null,
    added_at text not null,
    primary key (district_id, hash)
  ) ${tableEnd}`,

  `create table stations (
    district_id text not null references districts,
    school text not null,
    station text not null,
    signing text not null,
    recipient text not null,
    fingerprint text not null,
    state text not null check (state in ('new', 'approved', 'replaced')),
    first_seen_at text not null,
    decided_at text,
    primary key (district_id, school, station, signing, recipient)
  ) ${tableEnd}`,
  // One face at a time speaks for a station.
  `create unique index stations_approved on stations (district_id, school, station)
    where state = 'approved'`,

  `create table bundles (
    district_id text not null references districts,
    bundle text not null,
    school text not null,
    station text not null,
    signing text not null,
    recipient text not null,
    epoch text not null,
    sequence integer not null check (sequence >= 1),
    previous text,
    needs text not null,
    jws text not null,
    admitted integer not null check (admitted in (0, 1)),
    state text not null check (state in ('verified', 'waiting', 'disputed')),
    fault text,
    received_at text not null,
    primary key (district_id, bundle),
    foreign key (district_id, school, station, signing, recipient) references stations,
    check ((state = 'verified') = (fault is null))
  ) ${tableEnd}`,
  // Not unique on purpose: a second bundle at the same place is a dispute, and both are kept.
  `create index bundles_place on bundles (district_id, school, station, epoch, sequence)`,

  `create table files (
    district_id text not null references districts,
    file_id text not null,
    name text not null,
    size integer not null,
    hash text,
    bundle text,
    fault text,
    first_seen_at text not null,
    last_seen_at text not null,
    primary key (district_id, file_id),
    foreign key (district_id, bundle) references bundles,
    check ((bundle is null) <> (fault is null))
  ) ${tableEnd}`,

  `create table objects (
    district_id text not null references districts,
    school text not null,
    hash text not null,
    size integer not null,
    bytes ${bytes} not null,
    primary key (district_id, school, hash)
  ) ${tableEnd}`,

  `create table bundle_objects (
    district_id text not null,
    bundle text not null,
    hash text not null,
    kind text not null check (kind in ('record', 'personal')),
    primary key (district_id, bundle, hash),
    foreign key (district_id, bundle) references bundles
  ) ${tableEnd}`,

  `create table records (
    district_id text not null references districts,
    school text not null,
    record text not null,
    form text not null,
    period text not null,
    pack_hash text not null,
    revision integer not null,
    supersedes text,
    state text not null check (state in ('waiting', 'accepted', 'pending')),
    fault text,
    changed_at text not null,
    primary key (district_id, school, record),
    foreign key (district_id, school, record) references objects,
    check ((state = 'pending') = (fault is not null))
  ) ${tableEnd}`,

  `create table recounts (
    district_id text not null references districts,
    school text not null,
    record text not null,
    engine text not null,
    result text not null,
    at text not null,
    primary key (district_id, school, record),
    foreign key (district_id, school, record) references objects
  ) ${tableEnd}`,

  `create table decisions (
    district_id text not null references districts,
    school text not null,
    record text not null,
    decision_no integer not null check (decision_no >= 1),
    state text not null check (state in ('accepted', 'returned', 'pending')),
    reason text,
    at text not null,
    primary key (district_id, school, record, decision_no),
    check ((state = 'accepted') = (reason is null))
  ) ${tableEnd}`,

  `create table replies (
    district_id text not null references districts,
    school text not null,
    station text not null,
    reply_seq integer not null check (reply_seq >= 1),
    hash text not null,
    content text not null,
    jws text not null,
    bytes ${bytes} not null,
    file text not null,
    issued_at text not null,
    primary key (district_id, school, station, reply_seq)
  ) ${tableEnd}`,

  `create table acts (
    district_id text not null references districts,
    act_no integer not null,
    line integer not null,
    at text not null,
    actor text not null,
    role text not null,
    act text not null,
    subject text not null,
    details text not null,
    primary key (district_id, act_no, line)
  ) ${tableEnd}`,
]
