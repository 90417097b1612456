import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findWorkspace, forgetRecovery } from '#main/store/workspace.ts'
import { Fault, isFault } from '#shared/fault.ts'
import { plainGroup, readPaperSheet } from '#shared/paper/paper-sheet.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { unwrapKey, wrapKey } from './key-wraps.ts'
import { getWorkspaceFile, type OpeningKit, type Unwrapped } from './opening.ts'
import { putWorkspaceFile } from './workspace-file.ts'

/**
 * The key under the recovery sheet. Faults: `recovery-wrong` names a mistyped group,
 * `recovery-foreign` is the sheet of another workspace, `workspace-missing`.
 */
export async function unwrapBySheet(kit: OpeningKit, recovery: string): Promise<Unwrapped> {
  const file = await getWorkspaceFile(kit)
  const groups = readPaperSheet(recovery, (group) => new Fault('recovery-wrong', { group }))
  try {
    return { file, key: await unwrapKey(fromBase64(file.wraps.recovery), groups.join(' ')) }
  } catch (thrown) {
    if (isFault(thrown, 'key-wrong')) throw new Fault('recovery-foreign', {}, thrown)
    throw thrown
  }
}

/** Sets a new passphrase; every other wrap, the sheet's too, stays good. */
export async function setPassphrase(
  kit: OpeningKit,
  { file, key }: Unwrapped,
  passphrase: string,
): Promise<void> {
  const wrapped = toBase64(await wrapKey(key, passphrase, kit.passphraseWork))
  const wraps = { ...file.wraps, passphrase: wrapped }
  await putWorkspaceFile(kit.files, kit.folder, { ...file, wraps })
}

/** The sheet once more, for as long as no group of it was typed back; then only paper knows it. */
export function showRecovery(db: ReadableDb, actor: Actor): readonly string[] {
  allow(actor, 'keep-workspace')
  const recovery = findWorkspace(db)?.recovery ?? null
  if (recovery === null) throw new Fault('recovery-confirmed', {})
  return recovery
}

/** Which group is asked back, from 1. */
export function askRecovery(db: ReadableDb, actor: Actor): number {
  allow(actor, 'keep-workspace')
  const facts = findWorkspace(db)
  if (facts === null) throw new Error('a workspace without its own row')
  return facts.recoveryGroup
}

/** Checks the group that was typed back and forgets the sheet. Throws `recovery-wrong`. */
export function confirmRecovery(
  db: WritableDb,
  actor: Actor,
  input: { readonly group: number; readonly text: string },
): void {
  allow(actor, 'keep-workspace')
  db.transaction(() => {
    const facts = findWorkspace(db)
    if (facts === null || facts.recovery === null) return
    const expected = facts.recovery[facts.recoveryGroup - 1]
    if (input.group !== facts.recoveryGroup || plainGroup(input.text) !== expected) {
      throw new Fault('recovery-wrong', { group: facts.recoveryGroup })
    }
    forgetRecovery(db)
  })
}
