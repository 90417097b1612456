import type { Deps } from '#district/deps.ts'
import type { Log } from './implementer.ts'

/** What the office's server is given; who acts comes with each call. */
export type OfficeDeps = Omit<Deps, 'person'> & {
  readonly random: (count: number) => Uint8Array
  /** log2 N of a password's scrypt. */
  readonly passwordWork: number
  readonly log: Log
}
