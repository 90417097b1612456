import type { FileSystem } from '#main/files/file-system.ts'
import { createEngine, type Engine } from '#shared/engine/engine.ts'
import { formUses } from '#shared/engine/uses.ts'
import { packHash } from '#shared/pack/hash.ts'
import { loadPack } from '#shared/pack/load.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { LoadedPack } from './loaded-pack.ts'

/** Reads a compiled pack and makes it ready. Faults: `pack-unreadable`, `folder-missing`. */
export const readPack = async (files: FileSystem, path: string): Promise<LoadedPack> =>
  readyPack(loadPack(await files.read(path)))

/** Names a pack by its hash and makes what services need of it, each when it is first asked. */
export async function readyPack(pack: Pack): Promise<LoadedPack> {
  const ref = { id: pack.id, version: pack.version, hash: await packHash(pack) }
  let engine: Engine | undefined
  let uses: LoadedPack['uses'] | undefined
  return {
    pack,
    ref,
    // Made when the first draft is opened: the window that asks for a passphrase does not wait.
    get engine() {
      engine ??= createEngine(pack)
      return engine
    },
    get uses() {
      uses ??= formUses(pack)
      return uses
    },
  }
}
