import type { FileSystem } from '#main/files/file-system.ts'
import { sha256 } from '#shared/canonical.ts'
import { createEngine, type Engine } from '#shared/engine/engine.ts'
import { formUses } from '#shared/engine/uses.ts'
import { loadPack } from '#shared/pack/load.ts'
import type { LoadedPack } from './kit.ts'

/** Reads a compiled pack and makes it ready. Faults: `pack-unreadable`, `folder-missing`. */
export async function readPack(files: FileSystem, path: string): Promise<LoadedPack> {
  const bytes = await files.read(path)
  const pack = loadPack(bytes)
  // The file is the pack's canonical bytes, so their hash is the pack's.
  const ref = { id: pack.id, version: pack.version, hash: await sha256(bytes) }
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
