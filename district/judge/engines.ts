import { getPackBytes } from '#district/store/packs.ts'
import type { Reading } from '#district/store/schema.ts'
import { createEngine, type Engine } from '#shared/engine/engine.ts'
import type { DistrictId, Sha256 } from '#shared/ids.ts'
import { loadPack } from '#shared/pack/load.ts'

/** The engine of a pack that the district knows; `db` is the act under way, never the store itself. */
export type EngineOf = (db: Reading, district: DistrictId, pack: Sha256) => Promise<Engine>

/** Makes each engine once: parsing a pack costs more than many recounts. */
export function createEngines(): EngineOf {
  const made = new Map<Sha256, Engine>()
  return async (db, district, pack) => {
    const known = made.get(pack)
    if (known !== undefined) return known
    const engine = createEngine(loadPack(await getPackBytes(db, district, pack)))
    made.set(pack, engine)
    return engine
  }
}
