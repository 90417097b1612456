import type { Engine } from '#shared/engine/engine.ts'
import type { FormKey } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { PackRef } from '#shared/record/record.ts'

/** A pack made ready for work, with its identity. */
export interface LoadedPack {
  readonly pack: Pack
  readonly ref: PackRef
  readonly engine: Engine
  /** Which other forms' figures each form reads. */
  readonly uses: ReadonlyMap<FormKey, readonly FormKey[]>
}
