import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs'
import type Database from 'better-sqlite3'
import * as z from 'zod'
import { Fault } from '#shared/fault.ts'

/** https://sqlite.org/pragma.html#pragma_wal_checkpoint */
const Checkpoint = z.array(z.object({ busy: z.int() }))

/**
 * Puts an encrypted copy `…before-<version>.db` beside the store and reads it back. We are the one
 * writer and its log is emptied first, so the one file is the whole of it. Faults: `copy-differs`, and
 * `workspace-in-use` when a reader keeps the log from being emptied.
 */
export function copyBeforeMigrating(raw: Database.Database, version: number): void {
  const file = raw.name
  const [emptied] = Checkpoint.parse(raw.pragma('wal_checkpoint(TRUNCATE)'))
  if (emptied?.busy !== 0) throw new Fault('workspace-in-use', {})
  const copy = file.replace(/\.db$/, `.before-${version}.db`)
  const part = `${copy}.part`
  copyFileSync(file, part)
  const handle = openSync(part, 'r+')
  fsyncSync(handle)
  closeSync(handle)
  if (!readFileSync(part).equals(readFileSync(file)))
    throw new Fault('copy-differs', { path: copy, removed: false })
  renameSync(part, copy)
}
