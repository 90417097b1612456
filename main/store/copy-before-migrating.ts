import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Fault } from '#shared/fault.ts'

/**
 * Puts an encrypted copy `…before-<version>.db` beside the store and reads it back. The store is
 * held exclusively and its log is emptied first, so the one file is the whole of it.
 */
export function copyBeforeMigrating(raw: Database.Database, version: number): void {
  const file = raw.name
  raw.pragma('wal_checkpoint(TRUNCATE)')
  const copy = file.replace(/\.db$/, `.before-${version}.db`)
  const part = `${copy}.part`
  copyFileSync(file, part)
  const handle = openSync(part, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  if (!readFileSync(part).equals(readFileSync(file)))
    throw new Fault('copy-differs', { path: copy })
  renameSync(part, copy)
}
