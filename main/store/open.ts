import { chmodSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { fileFault } from '#main/files/file-fault.ts'
import { Fault } from '#shared/fault.ts'
import { copyBeforeMigrating } from './copy-before-migrating.ts'
import type { WritableDb } from './db.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { sqliteDb } from './sqlite-db.ts'
import { sqliteFault } from './sqlite-fault.ts'

/** An open store: nobody else can open the file until `close`. */
export interface OpenStore {
  readonly db: WritableDb
  /** Flushes everything into the one file and lets go of it. */
  readonly close: () => void
}

export interface StoreInput {
  readonly file: string
  /** The raw database key: 32 random bytes (SQLCipher 4's format, without a key derivation). */
  readonly key: Uint8Array
  /** Only tests give another ladder. */
  readonly ladder?: readonly Migration[]
}

/**
 * Opens, or makes, the encrypted store. Faults: `workspace-in-use` when another program holds it,
 * `store-newer` for a file of a later version, which is left untouched, `store-damaged` when the
 * key does not open the file, and those of a failing disk.
 */
export function openStore({ file, key, ladder = migrations }: StoreInput): OpenStore {
  const raw = connect(file)
  try {
    unlock(raw, key)
    const version = refuseNewer(raw, ladder)
    prepare(raw)
    migrate(raw, ladder, version)
  } catch (thrown) {
    raw.close()
    throw fileFault(sqliteFault(thrown, file), dirname(file))
  }
  return {
    db: sqliteDb(raw),
    close: () => void raw.close(),
  }
}

function connect(file: string): Database.Database {
  try {
    const raw = new Database(file, { timeout: 1_000 })
    // Encrypted, and still nobody else's business. Windows keeps a user's folders apart by itself.
    chmodSync(file, 0o600)
    return raw
  } catch (thrown) {
    if (thrown instanceof TypeError) throw new Fault('folder-missing', { path: file }, thrown)
    throw sqliteFault(thrown, file)
  }
}

function unlock(raw: Database.Database, key: Uint8Array): void {
  if (key.length !== 32) throw new Error(`a database key has 32 bytes, not ${key.length}`)
  raw.pragma(`cipher = 'sqlcipher'`)
  raw.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`)
  // One program at a time: the lock is taken at the first read and kept until close, and the
  // system lets go of it when the process dies.
  raw.pragma('locking_mode = EXCLUSIVE')
}

function refuseNewer(raw: Database.Database, ladder: readonly Migration[]): number {
  const found = raw.pragma('user_version', { simple: true })
  if (typeof found !== 'number') throw new Error('user_version is not a number')
  const known = ladder.at(-1)?.version ?? 0
  if (found > known) throw new Fault('store-newer', { found, known })
  return found
}

function prepare(raw: Database.Database): void {
  const asked: readonly [string, string | number][] = [
    ['journal_mode', 'wal'],
    // A connection to a WAL file starts with NORMAL, which may lose the last saves in a power cut.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['locking_mode', 'exclusive'],
  ]
  for (const [name, value] of asked) {
    raw.pragma(`${name} = ${value}`)
    const found = raw.pragma(name, { simple: true })
    if (found !== value) throw new Error(`${name} is ${String(found)}, not ${value}`)
  }
  raw.exec('BEGIN EXCLUSIVE; COMMIT')
}

function migrate(raw: Database.Database, ladder: readonly Migration[], from: number): void {
  const steps = ladder.filter((step) => step.version > from)
  if (steps.length === 0) return
  if (from > 0) copyBeforeMigrating(raw, from)
  for (const step of steps) {
    raw
      .transaction(() => {
        raw.exec(step.sql)
        raw.pragma(`user_version = ${step.version}`)
      })
      .immediate()
  }
}
