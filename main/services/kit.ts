import type { Engine } from '#shared/engine/engine.ts'
import type { FormKey, Instant, WorkspaceKind } from '#shared/ids.ts'
import type { Pack } from '#shared/pack/pack.ts'
import type { PackRef } from '#shared/record/record.ts'

/** Random bytes fit for keys. */
export type Random = (length: number) => Uint8Array
export type Clock = () => Instant

/** A pack made ready for work, with its identity. */
export interface LoadedPack {
  readonly pack: Pack
  readonly ref: PackRef
  readonly engine: Engine
  /** Which other forms' figures each form reads. */
  readonly uses: ReadonlyMap<FormKey, readonly FormKey[]>
}

/** What services need besides the store and the actor. */
export interface Kit {
  readonly kind: WorkspaceKind
  readonly clock: Clock
  readonly random: Random
  readonly loaded: LoadedPack
}
