import type { ReadableDb, WritableDb } from '#main/store/db.ts'
import { findWorkspace, forgetRecovery } from '#main/store/workspace.ts'
import { Fault, isFault } from '#shared/fault.ts'
import type { Actor } from '#shared/role.ts'
import { allow } from './allow.ts'
import { unwrapKey, wrapKey } from './key-wraps.ts'
import { getWorkspaceFile, type Opened, type OpeningKit, openWith } from './opening.ts'
import { plainGroup, readRecoverySheet } from './recovery-sheet.ts'
import { fromBase64, putWorkspaceFile, toBase64 } from './workspace-file.ts'

/**
 * Opens with the recovery sheet and sets a new passphrase; the sheet stays good. Faults:
 * `recovery-wrong` names a mistyped group, `recovery-foreign` is the sheet of another workspace.
 */
export async function recover(
  kit: OpeningKit,
  input: { readonly recovery: string; readonly passphrase: string },
): Promise<Opened> {
  const file = await getWorkspaceFile(kit)
  const groups = readRecoverySheet(input.recovery)
  const key = await unwrapBySheet(fromBase64(file.wraps.recovery), groups)
  const opened = await openWith(kit, file, key)
  try {
    const passphrase = toBase64(await wrapKey(key, input.passphrase, kit.passphraseWork))
    await putWorkspaceFile(kit.files, kit.folder, {
      ...file,
      wraps: { ...file.wraps, passphrase },
    })
    return opened
  } catch (thrown) {
    opened.store.close()
    throw thrown
  }
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

async function unwrapBySheet(wrapped: Uint8Array, groups: readonly string[]): Promise<Uint8Array> {
  try {
    return await unwrapKey(wrapped, groups.join(' '))
  } catch (thrown) {
    if (isFault(thrown, 'key-wrong')) throw new Fault('recovery-foreign', {}, thrown)
    throw thrown
  }
}
