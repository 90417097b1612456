import { depthLimit } from '#shared/canonical.ts'
import { Fault } from '#shared/fault.ts'

/** Bounds that are checked before anything is allocated (design §7, Container). */
export const limits = {
  /** A `.jhb` or `.jhr` file as it travels. */
  bundleBytes: 64 * 1024 * 1024,
  /** A manifest's or a reply's canonical bytes. */
  manifestBytes: 1024 * 1024,
  replyBytes: 16 * 1024 * 1024,
  invitationBytes: 64 * 1024,
  /** The line of a container that holds up to four signatures. */
  signaturesBytes: 4 * 1024,
  objects: 5_000,
  objectBytes: 16 * 1024 * 1024,
  /** All files of a container together, inflated. */
  contentBytes: 256 * 1024 * 1024,
  jsonDepth: depthLimit,
  /** How many times larger than its compressed form a file of a container may be. */
  expansion: 100,
} as const

/** Throws Fault `file-too-large` for more bytes than this limit. */
export function refuseLarger(size: number, limit: number): void {
  if (size > limit) throw new Fault('file-too-large', { size, limit })
}
