import * as z from 'zod'
import { type Instant, WorkspaceKind } from '#shared/ids.ts'
import type { ReadableDb, WritableDb } from './db.ts'

const WorkspaceRow = z.object({
  kind: WorkspaceKind,
  /** The recovery sheet, kept only until one group of it was typed back. */
  recovery: z.string().nullable(),
  recovery_group: z.int(),
})

/** What the store knows of its own workspace. */
export interface WorkspaceFacts {
  readonly kind: WorkspaceKind
  readonly recovery: readonly string[] | null
  /** The group that is asked back, from 1. */
  readonly recoveryGroup: number
}

/** Null only in a store that was never set up. */
export function findWorkspace(db: ReadableDb): WorkspaceFacts | null {
  const row = db.find(WorkspaceRow, 'SELECT kind, recovery, recovery_group FROM workspace')
  if (row === null) return null
  return {
    kind: row.kind,
    recovery: row.recovery === null ? null : row.recovery.split(' '),
    recoveryGroup: row.recovery_group,
  }
}

export function insertWorkspace(
  db: WritableDb,
  facts: { kind: WorkspaceKind; recovery: readonly string[]; recoveryGroup: number; at: Instant },
): void {
  db.run(
    'INSERT INTO workspace (id, kind, recovery, recovery_group, created_at) VALUES (1, ?, ?, ?, ?)',
    facts.kind,
    facts.recovery.join(' '),
    facts.recoveryGroup,
    facts.at,
  )
}

/** Forgets the sheet: from now on only the paper knows it. */
export function forgetRecovery(db: WritableDb): void {
  db.run('UPDATE workspace SET recovery = NULL')
}
