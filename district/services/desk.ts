import type { District } from '#district/open-district.ts'
import type { Instant } from '#shared/ids.ts'

/** What signing in and accounts need; there may be nobody yet who acts. */
export type Desk = {
  readonly district: Pick<District, 'db' | 'id'>
  readonly clock: () => Instant
  readonly random: (count: number) => Uint8Array
  /** log2 N of the password's scrypt. */
  readonly passwordWork: number
}
