import type * as z from 'zod'

/** What SQLite can bind here: better-sqlite3 refuses booleans and dates, so they never get this far. */
export type Bound = string | number | null | Uint8Array

/** `read`: another program is the writer. */
export type Access = 'read' | 'write'

/**
 * A store to read from. Every row passes `schema`; one that does not is the fault
 * `store-damaged`. After closing, every call is `workspace-locked`.
 */
export interface ReadableDb {
  all<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Bound[]): readonly T[]
  /** Null when there is no such row. */
  find<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Bound[]): T | null
}

/**
 * A store to write to. Full or failing disks surface as faults (`sqlite-fault.ts`); `run` and
 * `transaction` throw `workspace-read-only` while another program is the writer.
 */
export interface WritableDb extends ReadableDb {
  readonly access: Access
  /** Runs one statement and answers with the number of rows that it changed. */
  run(sql: string, ...values: readonly Bound[]): number
  /** All of `work` or none of it; durable when it returns. Never nested. */
  transaction<T>(work: () => T): T
}
