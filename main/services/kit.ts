import type { Instant, WorkspaceKind } from '#shared/ids.ts'
import type { LoadedPack } from './loaded-pack.ts'
import type { Shelf } from './shelf.ts'

/** Random bytes fit for keys. */
export type Random = (length: number) => Uint8Array
export type Clock = () => Instant

/** What services need besides the store and the actor. */
export interface Kit {
  readonly kind: WorkspaceKind
  readonly clock: Clock
  readonly random: Random
  readonly shelf: Shelf
  /** The pack of the draft at hand; where there is none, the one with which a new draft begins. */
  readonly loaded: LoadedPack
}
