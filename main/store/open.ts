import { chmodSync, existsSync } from 'node:fs'
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
import { takeWriterLock } from './writer-lock.ts'

/** An open store: nobody else can write to it until `close`. */
export interface OpenStore {
  /** Refuses every write while another program is the writer. */
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
 * Opens, or makes, the encrypted store; while another program writes to it, for reading only. Faults:
 * `workspace-in-use` when the other program has made no store of this version yet, `store-newer` for
 * a file of a later version, which is left untouched, `store-damaged` when the key does not open the
 * file, and those of a failing disk.
 */
export function openStore({ file, key, ladder = migrations }: StoreInput): OpenStore {
  if (!existsSync(dirname(file))) throw new Fault('folder-missing', { path: file })
  const lock = takeWriterLock(file)
  let raw: Database.Database | undefined
  try {
    raw = connect(file)
    unlock(raw, key)
    const version = refuseNewer(raw, ladder)
    if (lock === null) prepareToRead(raw, version, ladder)
    else {
      prepare(raw)
      migrate(raw, ladder, version)
    }
  } catch (thrown) {
    raw?.close()
    lock?.release()
    throw fileFault(sqliteFault(thrown, file), dirname(file))
  }
  const open = raw
  return {
    db: sqliteDb(open, lock === null ? 'read' : 'write'),
    close: () => {
      open.close()
      lock?.release()
    },
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
}

function refuseNewer(raw: Database.Database, ladder: readonly Migration[]): number {
  const found = raw.pragma('user_version', { simple: true })
  if (typeof found !== 'number') throw new Error('user_version is not a number')
  const known = ladder.at(-1)?.version ?? 0
  if (found > known) throw new Fault('store-newer', { found, known })
  return found
}

/** The writer may be about to make the store, or to bring it to this version: then it is not ready. */
function prepareToRead(
  raw: Database.Database,
  version: number,
  ladder: readonly Migration[],
): void {
  if (version !== ladder.at(-1)?.version) throw new Fault('workspace-in-use', {})
  // Not only our own promise: SQLite itself refuses what would change the file.
  raw.pragma('query_only = 1')
}

function prepare(raw: Database.Database): void {
  const asked: readonly [string, string | number][] = [
    ['journal_mode', 'wal'],
    // A connection to a WAL file starts with NORMAL, which may lose the last saves in a power cut.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
  ]
  for (const [name, value] of asked) {
    raw.pragma(`${name} = ${value}`)
    const found = raw.pragma(name, { simple: true })
    if (found !== value) throw new Error(`${name} is ${String(found)}, not ${value}`)
  }
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
