import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Fault } from '#shared/fault.ts'

/**
 * What SQLite threw, as the fault that a person can do something about; a mistake of ours comes
 * back unchanged. Codes: https://sqlite.org/rescode.html
 */
export function sqliteFault(thrown: unknown, path: string): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown
  const code = thrown.code
  if (code === 'SQLITE_FULL') return new Fault('disk-full', { path, needed: 0, free: 0 }, thrown)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Fault('workspace-in-use', {}, thrown)
  }
  if (code.startsWith('SQLITE_READONLY')) return new Fault('folder-read-only', { path }, thrown)
  if (code.startsWith('SQLITE_CANTOPEN')) {
    const there = existsSync(dirname(path))
    return new Fault(there ? 'folder-read-only' : 'folder-missing', { path }, thrown)
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Fault('device-error', { path, errno: code }, thrown)
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Fault('store-damaged', { why: code }, thrown)
  }
  return thrown
}
