import type { FindPlaces } from './courier/places.ts'
import type { Log } from './crossing.ts'
import type { FileSystem } from './files/file-system.ts'
import { namingFaults } from './files/naming-faults.ts'
import type { ReadMachineId } from './machine-id.ts'
import { type SchoolRouter, schoolRouter } from './router.ts'
import { type KeyProtection, passphraseWork } from './services/key-wraps.ts'
import type { Clock, Random } from './services/kit.ts'
import { readPack } from './services/load-pack.ts'
import { readSamples } from './services/samples.ts'
import { createShelf } from './services/shelf.ts'
import { createSession, type Session } from './session.ts'

/** All that the school program takes from the world; a host gives it, and so does a test. */
export interface CoreDeps {
  /** Where the workspace lies. */
  readonly folder: string
  /** The compiled pack. */
  readonly packFile: string
  readonly clock: Clock
  readonly random: Random
  readonly fileSystem: FileSystem
  readonly places: FindPlaces
  /** By which a folder that was taken to another machine is noticed. */
  readonly machine: ReadMachineId
  /** The system's own place for keys, where the shell has one. */
  readonly keyProtection?: KeyProtection
  readonly log: Log
  /** log2 N of scrypt; only tests choose less than the product's. */
  readonly passphraseWork?: number
}

/** The school program without a shell: the router of the contract, and the end of it. */
export interface Core {
  readonly router: SchoolRouter
  /** For what a host does before a window asks: open by the system, or by a key file. */
  readonly session: Pick<Session, 'state' | 'unlock' | 'unlockBySystem'>
  readonly close: () => Promise<void>
}

/** Reads the pack and wires the services. Faults: `pack-unreadable`, `folder-missing`. */
export async function createCore(deps: CoreDeps): Promise<Core> {
  const fileSystem = namingFaults(deps.fileSystem)
  const shelf = createShelf(await readPack(fileSystem, deps.packFile))
  const work = deps.passphraseWork ?? passphraseWork
  const session = createSession({
    folder: deps.folder,
    files: fileSystem,
    clock: deps.clock,
    random: deps.random,
    protection: deps.keyProtection,
    passphraseWork: work,
  })
  return {
    router: schoolRouter({
      ...{ ...deps, fileSystem, shelf, session, passphraseWork: work },
      samples: () => readSamples(fileSystem, deps.packFile),
    }),
    session,
    close: session.lock,
  }
}
