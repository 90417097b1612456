import type * as z from 'zod'

/** What SQLite can bind here: better-sqlite3 refuses booleans and dates, so they never get this far. */
export type Bound = string | number | null | Uint8Array

/**
 * A store to read from. Every row passes `schema`; one that does not is the fault
 * `store-damaged`. After closing, every call is `workspace-locked`.
 */
export interface ReadableDb {
  all<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Bound[]): readonly T[]
  /** Null when there is no such row. */
  find<T>(schema: z.ZodType<T>, sql: string, ...values: readonly Bound[]): T | null
}

/** A store to write to. Full or failing disks surface as faults (`sqlite-fault.ts`). */
export interface WritableDb extends ReadableDb {
  /** Runs one statement and answers with the number of rows that it changed. */
  run(sql: string, ...values: readonly Bound[]): number
  /** All of `work` or none of it; durable when it returns. Never nested. */
  transaction<T>(work: () => T): T
}
