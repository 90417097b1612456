import * as z from 'zod'
import { base, FaultData } from '#shared/contract/base.ts'
import { Epoch, FormKey, Instant, Period, SchoolCode, Sha256 } from '#shared/ids.ts'

/** What became of a file (design §7, Convergence). */
export const FileState = z.enum(['verified', 'waiting', 'disputed', 'quarantined'])
export type FileState = z.infer<typeof FileState>

/** Which bundle a file turned out to be. */
const BundleFace = z.strictObject({
  bundle: Sha256,
  school: SchoolCode,
  /** As the register calls it; absent for a school that does not stand there. */
  name: z.string().optional(),
  epoch: Epoch,
  sequence: z.int(),
  /** Of the station that signed it. */
  fingerprint: z.string(),
})

/** A file that came in, with the office's word on it. */
export const FileLine = z.strictObject({
  file_id: Sha256,
  name: z.string(),
  size: z.int(),
  first_seen_at: Instant,
  last_seen_at: Instant,
  state: FileState,
  /** Why it is not verified. */
  fault: FaultData.optional(),
  /** Absent for a file that could not be opened. */
  bundle: BundleFace.optional(),
})
export type FileLine = z.infer<typeof FileLine>

/** How many lines one answer has. */
export const inboxPage = 100

/** Where the next lines begin. */
const After = z.strictObject({ last_seen_at: Instant, file_id: Sha256 })

/** What the office says of one file that it was given. */
export const TakenFile = z.strictObject({
  name: z.string(),
  state: FileState,
  fault: FaultData.optional(),
  school: SchoolCode.optional(),
  /** The same bundle had come before. */
  again: z.boolean(),
  records: z.array(
    z.strictObject({ record: Sha256, form: FormKey, period: Period, state: z.string() }),
  ),
})
export type TakenFile = z.infer<typeof TakenFile>

export const inboxContract = {
  /** The newest first. */
  list: base.input(z.strictObject({ state: FileState.optional(), after: After.optional() })).output(
    z.strictObject({
      files: z.array(FileLine),
      /** Absent at the end. */
      next: After.optional(),
      counts: z.record(FileState, z.int()),
    }),
  ),
}
