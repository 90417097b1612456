import { removeLeftover } from '#main/files/write-durably.ts'
import { insertAccount } from '#main/store/accounts.ts'
import { openStore } from '#main/store/open.ts'
import { insertWorkspace } from '#main/store/workspace.ts'
import { Fault } from '#shared/fault.ts'
import type { WorkspaceKind } from '#shared/ids.ts'
import { groupCount, newPaperSheet } from '#shared/paper/paper-sheet.ts'
import type { Actor, Role } from '#shared/role.ts'
import { allow } from './allow.ts'
import { toBase64 } from './base64.ts'
import { recoveryWork, wrapKey } from './key-wraps.ts'
import { newUuid } from './new-id.ts'
import { lookAt, type Opened, type OpeningKit, openWith } from './opening.ts'
import { claimFolder, makingPath, type WorkspaceFile } from './workspace-file.ts'

export interface CreateInput {
  readonly kind: WorkspaceKind
  readonly passphrase: string
  readonly person: { readonly name: string; readonly role: Role }
}

/**
 * Makes an empty encrypted workspace in the folder and opens it. The database is made under another
 * name and gets its own only after the wraps of its key are on the disk, so a power cut leaves
 * either nothing of value or a whole workspace. Of two programs that do this at once in one folder
 * the one whose workspace file stands first has made it; the other takes only its own away.
 * Faults: `workspace-exists`, `act-refused`, disk.
 */
export async function createWorkspace(
  kit: OpeningKit,
  input: CreateInput,
): Promise<{ readonly opened: Opened; readonly recovery: readonly string[] }> {
  const actor: Actor = { id: newUuid(kit.random), ...input.person }
  allow(actor, 'keep-workspace')
  if ((await lookAt(kit)) !== null) throw new Fault('workspace-exists', {})
  const key = kit.random(32)
  const recovery = newPaperSheet(kit.random)
  const file = await wrapped(kit, input, key, recovery)
  const making = makingPath(kit.folder, file)
  await kit.files.makeFolder(kit.folder)
  makeStore(kit, { file: making, key, kind: input.kind, recovery, actor })
  if (!(await claimFolder(kit.files, kit.folder, file))) {
    for (const end of ['', '-wal', '-shm', '-lock'])
      await removeLeftover(kit.files, `${making}${end}`)
    throw new Fault('workspace-exists', {})
  }
  return { opened: await openWith(kit, { file, key }), recovery }
}

async function wrapped(
  kit: OpeningKit,
  input: CreateInput,
  key: Uint8Array,
  recovery: readonly string[],
): Promise<WorkspaceFile> {
  const system = (await kit.protection?.protect(key)) ?? null
  return {
    format: 'junheng.workspace/1',
    kind: input.kind,
    created_at: kit.clock(),
    wraps: {
      passphrase: toBase64(await wrapKey(key, input.passphrase, kit.passphraseWork)),
      recovery: toBase64(await wrapKey(key, recovery.join(' '), recoveryWork)),
      ...(system === null ? {} : { system: toBase64(system) }),
    },
  }
}

function makeStore(
  kit: OpeningKit,
  input: {
    readonly file: string
    readonly key: Uint8Array
    readonly kind: WorkspaceKind
    readonly recovery: readonly string[]
    readonly actor: Actor
  },
): void {
  const at = kit.clock()
  const store = openStore({ file: input.file, key: input.key })
  try {
    store.db.transaction(() => {
      insertAccount(store.db, input.actor, at)
      insertWorkspace(store.db, {
        kind: input.kind,
        recovery: input.recovery,
        recoveryGroup: 1 + ((kit.random(1)[0] ?? 0) % groupCount),
        at,
      })
    })
  } finally {
    store.close()
  }
}
