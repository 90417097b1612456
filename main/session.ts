import { Fault } from '#shared/fault.ts'
import type { Actor } from '#shared/role.ts'
import { type CreateInput, createWorkspace } from './services/creating.ts'
import { type Entering, personWho } from './services/entering.ts'
import {
  lookAt,
  type Opened,
  type OpeningKit,
  openWith,
  unwrapByPassphrase,
  unwrapBySystem,
} from './services/opening.ts'
import { setPassphrase, unwrapBySheet } from './services/recovering.ts'
import type { WorkspaceFile } from './services/workspace-file.ts'
import { createTurns, type InTurn } from './turns.ts'

/**
 * The one workspace of this program: absent, locked or open. Opening and locking queue behind each
 * other, so two windows can never open the folder twice.
 */
export interface Session {
  readonly state: () => Promise<
    | { readonly state: 'absent' }
    | { readonly state: 'locked'; readonly file: WorkspaceFile }
    | { readonly state: 'open'; readonly opened: Opened }
  >
  /** Throws `workspace-locked`, `workspace-missing` when there is none, `person-missing`. */
  readonly opened: () => Promise<Opened & { readonly actor: Actor }>
  readonly create: (input: CreateInput) => Promise<readonly string[]>
  /** Checks the passphrase also when another window has opened the workspace already. */
  readonly unlock: (passphrase: string) => Promise<void>
  /** Opens without asking where the system keeps the key; answers whether it did. */
  readonly unlockBySystem: () => Promise<boolean>
  /** Opens with the recovery sheet and sets a new passphrase. */
  readonly recover: (input: { recovery: string; passphrase: string }) => Promise<void>
  /**
   * Opens anew a workspace that is open for reading only: as its writer when the other program is
   * gone, or for reading as before. Throws what opening throws; then it is locked.
   */
  readonly reopen: () => Promise<void>
  /** From now on this person works. Faults: those of `personWho`, and of `opened` but for the last. */
  readonly enter: (entering: Entering) => Promise<void>
  /** Nobody works in the open workspace until somebody enters; ends the work at hand first. */
  readonly leave: () => Promise<void>
  /** Ends the work at hand first. */
  readonly lock: () => Promise<void>
  /** Work that must not meet another of its kind, nor a lock: packing, sealing, writing a stick. */
  readonly inTurn: InTurn
}

export function createSession(kit: OpeningKit): Session {
  let opened: Opened | null = null
  const inTurn = createTurns()
  const isOpen = async (): Promise<Opened> => {
    if (opened !== null) return opened
    throw (await lookAt(kit)) === null
      ? new Fault('workspace-missing', {})
      : new Fault('workspace-locked', {})
  }
  return {
    state: async () => {
      if (opened !== null) return { state: 'open', opened }
      const file = await lookAt(kit)
      return file === null ? { state: 'absent' } : { state: 'locked', file }
    },
    opened: async () => {
      const { actor, ...open } = await isOpen()
      if (actor === null) throw new Fault('person-missing', {})
      return { ...open, actor }
    },
    create: (input) =>
      inTurn(async () => {
        if (opened !== null) throw new Fault('workspace-exists', {})
        const made = await createWorkspace(kit, input)
        opened = made.opened
        return made.recovery
      }),
    unlock: (passphrase) =>
      inTurn(async () => {
        const unwrapped = await unwrapByPassphrase(kit, passphrase)
        opened ??= await openWith(kit, unwrapped)
      }),
    unlockBySystem: () =>
      inTurn(async () => {
        const unwrapped = await unwrapBySystem(kit)
        if (unwrapped !== null) opened ??= await openWith(kit, unwrapped)
        return opened !== null
      }),
    recover: ({ recovery, passphrase }) =>
      inTurn(async () => {
        const unwrapped = await unwrapBySheet(kit, recovery)
        opened ??= await openWith(kit, unwrapped)
        await setPassphrase(kit, unwrapped, passphrase)
      }),
    reopen: () =>
      inTurn(async () => {
        if (opened === null || opened.store.db.access === 'write') return
        const { unwrapped, actor } = opened
        opened.store.close()
        opened = null
        opened = { ...(await openWith(kit, unwrapped)), actor }
      }),
    enter: (entering) =>
      inTurn(async () => {
        const open = await isOpen()
        opened = { ...open, actor: await personWho(open.store.db, entering, kit) }
      }),
    leave: () =>
      inTurn(async () => {
        opened = { ...(await isOpen()), actor: null }
      }),
    lock: () =>
      inTurn(async () => {
        opened?.store.close()
        opened = null
      }),
    inTurn,
  }
}
