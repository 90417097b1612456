import { Fault } from '#shared/fault.ts'
import { type CreateInput, createWorkspace } from './services/creating.ts'
import { lookAt, type Opened, type OpeningKit, unlock, unlockBySystem } from './services/opening.ts'
import { recover } from './services/recovering.ts'
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
  /** Throws `workspace-locked`, or `workspace-missing` when there is none. */
  readonly opened: () => Promise<Opened>
  readonly create: (input: CreateInput) => Promise<readonly string[]>
  readonly unlock: (passphrase: string) => Promise<void>
  /** Opens without asking where the system keeps the key; answers whether it did. */
  readonly unlockBySystem: () => Promise<boolean>
  readonly recover: (input: { recovery: string; passphrase: string }) => Promise<void>
  /** Ends the work at hand first. */
  readonly lock: () => Promise<void>
  /** Work that must not meet another of its kind, nor a lock: packing, sealing, writing a stick. */
  readonly inTurn: InTurn
}

export function createSession(kit: OpeningKit): Session {
  let opened: Opened | null = null
  const inTurn = createTurns()
  const openBy = (open: () => Promise<Opened>): Promise<void> =>
    inTurn(async () => {
      if (opened === null) opened = await open()
    })
  return {
    state: async () => {
      if (opened !== null) return { state: 'open', opened }
      const file = await lookAt(kit)
      return file === null ? { state: 'absent' } : { state: 'locked', file }
    },
    opened: async () => {
      if (opened !== null) return opened
      throw (await lookAt(kit)) === null
        ? new Fault('workspace-missing', {})
        : new Fault('workspace-locked', {})
    },
    create: (input) =>
      inTurn(async () => {
        if (opened !== null) throw new Fault('workspace-exists', {})
        const made = await createWorkspace(kit, input)
        opened = made.opened
        return made.recovery
      }),
    unlock: (passphrase) => openBy(() => unlock(kit, passphrase)),
    unlockBySystem: () =>
      inTurn(async () => {
        opened ??= await unlockBySystem(kit)
        return opened !== null
      }),
    recover: (input) =>
      inTurn(async () => {
        opened?.store.close()
        opened = null
        opened = await recover(kit, input)
      }),
    lock: () =>
      inTurn(async () => {
        opened?.store.close()
        opened = null
      }),
    inTurn,
  }
}
