import Database from 'better-sqlite3'
import { sqliteFault } from './sqlite-fault.ts'

/** Held by the one program that may write; the system lets go of it when the process dies. */
export interface WriterLock {
  readonly release: () => void
}

/**
 * Takes the place of the one writer of a store, or null when another program has it. The lock lies on
 * an empty file beside the store, so that a second program can still read the store itself. Faults:
 * those of a folder or disk that cannot be written.
 */
export function takeWriterLock(store: string): WriterLock | null {
  const path = `${store}-lock`
  const raw = connect(path)
  try {
    // SQLite's own lock, because it is the same on every system and on none outlives its process.
    raw.exec('BEGIN EXCLUSIVE')
    return { release: () => void raw.close() }
  } catch (thrown) {
    raw.close()
    if (thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY')) return null
    throw sqliteFault(thrown, path)
  }
}

function connect(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 })
  } catch (thrown) {
    throw sqliteFault(thrown, path)
  }
}
