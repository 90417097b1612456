import type { Detached } from '#shared/bundle/detached.ts'
import type { Sha256 } from '#shared/ids.ts'

/** The text of a container: it is always the first file. */
export type TextName = 'bundle.jsonl' | 'reply.jsonl'

/** Objects as they lie in a container. */
export interface Laid {
  /** Those that are JSON: a line of the text each. */
  readonly lines: readonly Uint8Array[]
  /** The others, by the hash in their name. */
  readonly files: ReadonlyMap<Sha256, Uint8Array>
}

/** All that a container holds; of nothing is proved yet what it is. */
export type Content = Detached & Laid
