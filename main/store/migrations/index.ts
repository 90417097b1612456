import { first } from './0010-first.ts'
import type { Migration } from './migration.ts'

/** The ladder, in order and in steps of ten. A released rung is never edited. */
export const migrations: readonly Migration[] = [first]
