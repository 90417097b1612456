import type { FileSystem } from '#main/files/file-system.ts'
import { listAccounts } from '#main/store/accounts.ts'
import { type OpenStore, openStore } from '#main/store/open.ts'
import { findWorkspace } from '#main/store/workspace.ts'
import { Fault } from '#shared/fault.ts'
import type { WorkspaceKind } from '#shared/ids.ts'
import type { Actor } from '#shared/role.ts'
import { fromBase64 } from './base64.ts'
import type { KeyProtection } from './key-wraps.ts'
import { unwrapKey } from './key-wraps.ts'
import type { Clock, Random } from './kit.ts'
import { onlyPerson } from './only-person.ts'
import {
  findWorkspaceFile,
  makingPath,
  type WorkspaceFile,
  workspacePaths,
} from './workspace-file.ts'

/** What opening a folder needs. */
export interface OpeningKit {
  readonly folder: string
  readonly files: FileSystem
  readonly clock: Clock
  readonly random: Random
  readonly protection?: KeyProtection | undefined
  /** log2 N of scrypt for the passphrase's wrap; only tests choose less than `passphraseWork`. */
  readonly passphraseWork: number
}

/** An open workspace with the person who works in it. */
export interface Opened {
  readonly store: OpenStore
  readonly kind: WorkspaceKind
  /** Null until somebody of several people has entered. */
  readonly actor: Actor | null
  /** What it was opened with, to open it once more. */
  readonly unwrapped: Unwrapped
}

/** What opens a workspace: its file and the database key that was wrapped in it. */
export interface Unwrapped {
  readonly file: WorkspaceFile
  readonly key: Uint8Array
}

/** The key under the passphrase. Faults: `workspace-missing`, `key-wrong`. */
export async function unwrapByPassphrase(kit: OpeningKit, passphrase: string): Promise<Unwrapped> {
  const file = await getWorkspaceFile(kit)
  return { file, key: await unwrapKey(fromBase64(file.wraps.passphrase), passphrase) }
}

/** The key that the system keeps; null when it does not keep it for this user on this machine. */
export async function unwrapBySystem(kit: OpeningKit): Promise<Unwrapped | null> {
  const file = await findWorkspaceFile(kit.files, kit.folder)
  const wrapped = file?.wraps.system
  if (file === null || wrapped === undefined) return null
  const key = (await kit.protection?.reveal(fromBase64(wrapped))) ?? null
  return key === null ? null : { file, key }
}

/** Null only when the folder is empty of us; a database without its file is `workspace-damaged`. */
export async function lookAt(kit: OpeningKit): Promise<WorkspaceFile | null> {
  const file = await findWorkspaceFile(kit.files, kit.folder)
  if (file !== null) return file
  if ((await kit.files.size(workspacePaths(kit.folder).database)) !== null) {
    throw new Fault('workspace-damaged', { why: 'workspace.json' })
  }
  return null
}

/** Throws `workspace-missing` when there is none. */
export async function getWorkspaceFile(kit: OpeningKit): Promise<WorkspaceFile> {
  const file = await lookAt(kit)
  if (file === null) throw new Fault('workspace-missing', {})
  return file
}

/** Opens the store with the database key itself. */
export async function openWith(kit: OpeningKit, unwrapped: Unwrapped): Promise<Opened> {
  const { file, key } = unwrapped
  await finishMaking(kit, file)
  const store = openStore({ file: workspacePaths(kit.folder).database, key })
  try {
    const facts = findWorkspace(store.db)
    if (facts === null || listAccounts(store.db).length === 0 || facts.kind !== file.kind) {
      throw new Fault('workspace-damaged', { why: 'kind' })
    }
    return { store, kind: facts.kind, actor: onlyPerson(store.db), unwrapped }
  } catch (thrown) {
    store.close()
    throw thrown
  }
}

/** A power cut between the two last steps of creating leaves the database under its first name. */
async function finishMaking(kit: OpeningKit, file: WorkspaceFile): Promise<void> {
  const { database } = workspacePaths(kit.folder)
  const making = makingPath(kit.folder, file)
  if ((await kit.files.size(database)) !== null) return
  if ((await kit.files.size(making)) === null) {
    throw new Fault('workspace-damaged', { why: 'junheng.db' })
  }
  const lock = `${making}-lock`
  if ((await kit.files.size(lock)) !== null) await kit.files.remove(lock)
  await kit.files.rename(making, database)
  await kit.files.syncFolder(kit.folder)
}
