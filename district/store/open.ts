import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { type DatabaseConnection, Kysely, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { hex } from '#shared/bytes.ts'
import { Fault } from '#shared/fault.ts'
import type { DialectWords } from './dialect.ts'
import { ladder } from './migrations/index.ts'
import type { Db, Tables } from './schema.ts'

/** How the words of `dialect.ts` are said in SQLite. */
const words: DialectWords = { bytes: 'blob', tableEnd: 'strict' }

class TransactionalSqlite extends SqliteAdapter {
  // Kysely says false of SQLite, and a migration that failed half-way would leave half its tables.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Driver extends SqliteDriver {
  readonly #raw: Database.Database

  constructor(raw: Database.Database) {
    super({ database: raw })
    this.#raw = raw
  }

  // On a full disk SQLite rolls back by itself; asking again would hide what happened.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await super.rollbackTransaction(connection)
  }
}

class Dialect extends SqliteDialect {
  readonly #raw: Database.Database

  constructor(raw: Database.Database) {
    super({ database: raw })
    this.#raw = raw
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqlite()
  }

  override createDriver(): SqliteDriver {
    return new Driver(this.#raw)
  }
}

/**
 * Opens the district's store, encrypted with the 32 bytes of `key`, and brings its tables up to
 * date. This is the one file that knows which database it is.
 * Faults: `store-damaged` (another key, or no database), `store-newer` (untouched), `district-store-…` (busy,
 * full, read-only, or a disk that fails).
 */
export async function openStore(
  path: string,
  key: Uint8Array,
  rungs: Record<string, Migration> = ladder(words),
): Promise<Db> {
  const raw = openEncrypted(path, key)
  const db: Db = new Kysely<Tables>({ dialect: new Dialect(raw) })
  try {
    refuseFuture(raw, rungs)
    copyBeforeMigration(raw, path, rungs)
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => rungs },
    }).migrateToLatest()
    if (error !== undefined) throw error
    return db
  } catch (thrown) {
    await db.destroy()
    throw storeFault(thrown) ?? thrown
  }
}

/**
 * What an error of the database means to a person; undefined for one that is a mistake of ours. The
 * transaction in which it happened has been rolled back.
 */
export function storeFault(thrown: unknown): Fault | undefined {
  if (!(thrown instanceof Database.SqliteError)) return undefined
  const [, code = ''] = /^SQLITE_([A-Z]+)/.exec(thrown.code) ?? []
  switch (code) {
    case 'BUSY':
      return new Fault('district-store-busy', {}, thrown)
    case 'FULL':
      return new Fault('district-store-full', { path: 'district.db' }, thrown)
    case 'READONLY':
      return new Fault('district-store-read-only', {}, thrown)
    case 'IOERR':
    case 'CANTOPEN':
      return new Fault('district-store-disk', { why: thrown.code }, thrown)
    case 'NOTADB':
    case 'CORRUPT':
      return new Fault('store-damaged', { why: code.toLowerCase() }, thrown)
    default:
      return undefined
  }
}

function openEncrypted(path: string, key: Uint8Array): Database.Database {
  const raw = opened(path)
  try {
    raw.pragma(`cipher = 'sqlcipher'`)
    raw.pragma(`key = "x'${hex(key)}'"`)
    raw.prepare('select count(*) from sqlite_master').get()
    raw.pragma('journal_mode = WAL')
    raw.pragma('foreign_keys = ON')
    raw.pragma('busy_timeout = 10000')
    raw.pragma('trusted_schema = OFF')
    // A new connection to a WAL database starts with NORMAL, which may lose the last act.
    raw.pragma('synchronous = FULL')
    assertPragma(raw, 'journal_mode', 'wal')
    assertPragma(raw, 'synchronous', 2)
    assertPragma(raw, 'foreign_keys', 1)
    return raw
  } catch (thrown) {
    raw.close()
    throw storeFault(thrown) ?? thrown
  }
}

function opened(path: string): Database.Database {
  try {
    return new Database(path)
  } catch (thrown) {
    throw storeFault(thrown) ?? thrown
  }
}

function assertPragma(raw: Database.Database, name: string, expected: string | number): void {
  const found = raw.pragma(name, { simple: true })
  if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}`)
}

function done(raw: Database.Database): readonly string[] {
  const table = raw
    .prepare(`select 1 from sqlite_master where type = 'table' and name = 'kysely_migration'`)
    .get()
  if (table === undefined) return []
  return raw.prepare('select name from kysely_migration order by name').pluck().all().map(String)
}

function refuseFuture(raw: Database.Database, rungs: Record<string, Migration>): void {
  const taken = done(raw)
  if (taken.some((name) => !Object.hasOwn(rungs, name))) {
    throw new Fault('store-newer', { found: taken.length, known: Object.keys(rungs).length })
  }
}

/** Before an existing store changes its tables, a whole copy of it is laid beside it. */
function copyBeforeMigration(
  raw: Database.Database,
  path: string,
  rungs: Record<string, Migration>,
): void {
  const taken = done(raw)
  const next = Object.keys(rungs).find((name) => !taken.includes(name))
  if (taken.length === 0 || next === undefined) return
  const copy = `${path}.before-${next}`
  if (existsSync(copy)) return
  const partial = `${copy}.partial`
  rmSync(partial, { force: true })
  raw.prepare('vacuum into ?').run(partial)
  renameSync(partial, copy)
}
