import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as z from 'zod'
import type { FileSystem } from '#main/files/file-system.ts'
import { writeDurably, writeNew } from '#main/files/write-durably.ts'
import { Fault } from '#shared/fault.ts'
import { Instant, WorkspaceKind } from '#shared/ids.ts'

/** `workspace.json`: what must be known before the database can be opened. No secret in the clear. */
const WorkspaceFile = z.strictObject({
  format: z.literal('junheng.workspace/1'),
  /** Repeated inside the database, which is believed. */
  kind: WorkspaceKind,
  created_at: Instant,
  /** The one database key, wrapped several times; each is base64. */
  wraps: z.strictObject({
    passphrase: z.base64(),
    recovery: z.base64(),
    system: z.base64().optional(),
  }),
})
export type WorkspaceFile = z.infer<typeof WorkspaceFile>

export const workspacePaths = (folder: string) => ({
  workspace: join(folder, 'workspace.json'),
  database: join(folder, 'junheng.db'),
  counter: join(folder, 'counter.json'),
})

/**
 * A database being made, under a name that belongs to this one workspace file: the sheet's wrap is
 * random and never changes. Without value until the workspace file stands.
 */
export function makingPath(folder: string, { wraps }: WorkspaceFile): string {
  const name = createHash('sha256').update(wraps.recovery).digest('hex').slice(0, 16)
  return join(folder, `making-${name}.db`)
}

/** A small file of ours; anything larger is not one. */
const limitBytes = 64 * 1024

/** Null when the folder holds no workspace. Throws `workspace-damaged` when it cannot be read. */
export async function findWorkspaceFile(
  files: FileSystem,
  folder: string,
): Promise<WorkspaceFile | null> {
  const path = workspacePaths(folder).workspace
  const bytes = await readSmall(files, path)
  if (bytes === null) return null
  try {
    return WorkspaceFile.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (thrown) {
    throw new Fault('workspace-damaged', { why: 'workspace.json' }, thrown)
  }
}

/** Replaces the file in one step. */
export async function putWorkspaceFile(
  files: FileSystem,
  folder: string,
  file: WorkspaceFile,
): Promise<void> {
  await writeDurably(files, workspacePaths(folder).workspace, bytesOf(file))
}

/** Claims the folder for this workspace; false when another program was quicker. */
export function claimFolder(
  files: FileSystem,
  folder: string,
  file: WorkspaceFile,
): Promise<boolean> {
  const paths = { path: workspacePaths(folder).workspace, part: `${makingPath(folder, file)}.part` }
  return writeNew(files, paths, bytesOf(file))
}

const bytesOf = (file: WorkspaceFile): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)

async function readSmall(files: FileSystem, path: string): Promise<Uint8Array | null> {
  const size = await files.size(path)
  if (size === null) return null
  if (size > limitBytes) throw new Fault('workspace-damaged', { why: 'workspace.json' })
  return files.read(path)
}
