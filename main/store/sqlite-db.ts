import type Database from 'better-sqlite3'
import type * as z from 'zod'
import { Fault } from '#shared/fault.ts'
import type { Access, Bound, WritableDb } from './db.ts'
import { sqliteFault } from './sqlite-fault.ts'

/** The store over one open connection; each statement is prepared once. */
export function sqliteDb(raw: Database.Database, access: Access): WritableDb {
  const prepared = new Map<string, Database.Statement>()
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = raw.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  const guarded = <T>(work: () => T): T => {
    // A lock may come while a service waits for a hash or a file.
    if (!raw.open) throw new Fault('workspace-locked', {})
    try {
      return work()
    } catch (thrown) {
      throw sqliteFault(thrown, raw.name)
    }
  }
  const read = <T>(schema: z.ZodType<T>, row: unknown): T => {
    const parsed = schema.safeParse(row)
    if (parsed.success) return parsed.data
    const where = parsed.error.issues[0]?.path.join('.') ?? ''
    throw new Fault('store-damaged', { why: `row: ${where}` }, parsed.error)
  }
  const writing = <T>(work: () => T): T => {
    if (access === 'read') throw new Fault('workspace-read-only', {})
    return guarded(work)
  }
  return {
    access,
    all: (schema, sql, ...values: readonly Bound[]) =>
      guarded(() => statement(sql).all(...values)).map((row) => read(schema, row)),
    find: (schema, sql, ...values: readonly Bound[]) => {
      const row = guarded(() => statement(sql).get(...values))
      return row === undefined ? null : read(schema, row)
    },
    run: (sql, ...values: readonly Bound[]) => writing(() => statement(sql).run(...values)).changes,
    transaction: (work) => writing(() => raw.transaction(work).immediate()),
  }
}
