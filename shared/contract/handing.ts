import * as z from 'zod'
import { base, FaultData, FolderPath } from '#shared/contract/base.ts'
import { FoundReply } from '#shared/contract/replies.ts'
import { NewSeries, SeriesBreak } from '#shared/contract/series.ts'
import { Instant, SchoolCode, Sha256 } from '#shared/ids.ts'

const Nothing = z.strictObject({})
const Count = z.int().min(0)

/** A drive or folder that a stick may be. Sizes in bytes. */
export const Place = z.strictObject({
  path: z.string(),
  label: z.string(),
  /** Absent when the system does not say. */
  free: Count.optional(),
  total: Count.optional(),
  /** The system says that it can be taken out; otherwise it only lies where sticks are mounted. */
  removable: z.boolean(),
  /** Nothing can be written there: by a switch, or as it is mounted. */
  read_only: z.boolean(),
})
export type Place = z.infer<typeof Place>

/** How far a school's station has come with its district (`main/services/standing.ts`). */
export const Standing = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['uninvited', 'invited', 'asked', 'approved']) }),
  z.strictObject({ is: z.literal('revoked'), reason: z.string() }),
])
export type Standing = z.infer<typeof Standing>

export const WrittenBundle = z.strictObject({
  school: SchoolCode,
  bundle: Sha256,
  sequence: z.int(),
  /** Its name in the folder. */
  file: z.string(),
  bytes: z.int(),
  /** None in a request for enrolment. */
  records: z.int(),
})
export type WrittenBundle = z.infer<typeof WrittenBundle>

/**
 * A bundle file on a stick. Ours by name and sum: `waiting` for a receipt, `held` by the district, or
 * `earlier`, the same bundle as it travelled before the principal signed it. `differs`: ours by name alone.
 */
export const BundleOnStick = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.enum(['waiting', 'held', 'earlier']),
    file: z.string(),
    sequence: z.int(),
  }),
  z.strictObject({ is: z.enum(['differs', 'foreign']), file: z.string() }),
  z.strictObject({ is: z.literal('unreadable'), file: z.string(), fault: FaultData }),
])
export type BundleOnStick = z.infer<typeof BundleOnStick>

/**
 * How far a write has come. `packing`: what is new is signed and encrypted; `writing`: file by file,
 * each synced and read back; `checking`: all of them once more.
 */
export const HandingProgress = z.strictObject({
  phase: z.enum(['packing', 'writing', 'checking']),
  files: z.strictObject({ done: Count, total: Count }),
  bytes: z.strictObject({ done: Count, total: Count }),
})
export type HandingProgress = z.infer<typeof HandingProgress>

/** How far reading replies has come; the bytes are those of the files. */
export const ReadingProgress = z.strictObject({
  files: z.strictObject({ done: Count, total: Count }),
  bytes: z.strictObject({ done: Count, total: Count }),
})
export type ReadingProgress = z.infer<typeof ReadingProgress>

/** What lay in a folder: files that were looked at, and how many were not. */
const Looked = {
  replies: z.array(FoundReply),
  unread: z.strictObject({ ours: Count, others: Count }),
  /** Looked at, of no use, and too many to be told one by one. */
  untold: Count,
}

/** Replies that were taken from a stick without anybody asking. */
export const Arrival = z.strictObject({
  /** Counts up while the program runs. */
  no: z.int().min(1),
  folder: z.string(),
  at: Instant,
  applied: Count,
  /** Files that bear the code of a school of ours. */
  replies: z.array(FoundReply),
})
export type Arrival = z.infer<typeof Arrival>

export const handingContract = {
  /** Removable drives first, then folders where sticks are mounted. */
  places: base.input(Nothing).output(z.array(Place)),
  /** The bundles that lie in a folder; nothing is touched. `unread`: how many more there are. */
  look: base
    .input(z.strictObject({ folder: FolderPath }))
    .output(z.strictObject({ bundles: z.array(BundleOnStick), unread: Count })),
  /** What a write would carry, school by school. */
  waiting: base.input(Nothing).output(
    z.array(
      z.strictObject({
        school: SchoolCode,
        standing: Standing,
        /** Why the next bundle cannot go on in the present series; absent when it can. */
        broken: SeriesBreak.optional(),
        /** What a write would pack first; absent when there is nothing new. */
        next: z.enum(['enrolment', 'principal', 'records']).optional(),
        /** Sealed and not yet in any bundle. */
        unpacked: z.array(Sha256),
        /** What the district says is missing and the next bundle carries again. */
        asked: z.array(Sha256),
        /** In a bundle for which no receipt has come. */
        unconfirmed: z.array(z.strictObject({ bundle: Sha256, sequence: z.int() })),
        /** A stored bundle that cannot be read: set aside and shown, never deleted. */
        set_aside: z.array(z.strictObject({ bundle: Sha256, fault: FaultData })),
      }),
    ),
  ),
  /**
   * Packs what is new and writes every unconfirmed bundle of all schools; read back. `full`: for each
   * approved school all current records and their attachments are packed once more before. `new_series`:
   * the breaks that the person has read and agreed to; without it a new series is refused. `stopped`: by
   * a person; what is in `written` is whole, and the rest still waits.
   */
  write: base
    .input(
      z.strictObject({
        folder: FolderPath,
        full: z.literal(true).optional(),
        new_series: z.array(NewSeries).max(50).optional(),
      }),
    )
    .output(
      z.strictObject({
        written: z.array(WrittenBundle),
        stopped: z.boolean(),
        /** Of a write that was stopped: how many files were not written. */
        left: Count,
      }),
    ),
  /** Of the write that is going on, if there is one. */
  progress: base.input(Nothing).output(z.strictObject({ progress: HandingProgress.nullable() })),
  /** Stops it at the next piece of a file. */
  stop: base.input(Nothing).output(Nothing),
}

export const receivingContract = {
  look: base.input(z.strictObject({ folder: FolderPath })).output(z.strictObject(Looked)),
  /** Applies every new genuine reply in the folder exactly once; the folder is not changed. */
  apply: base
    .input(z.strictObject({ folder: FolderPath }))
    .output(z.strictObject({ ...Looked, applied: z.int() })),
  /** Of the look or apply that began last and goes on, if there is one. */
  progress: base.input(Nothing).output(z.strictObject({ progress: ReadingProgress.nullable() })),
  /**
   * Looks at the removable drives, and at `folder` if one is named, for replies of our schools that
   * were not there at the last look, and applies the new ones; answers with what has come so far. It
   * looks at nothing while a stick is written to, or where nothing can be applied.
   */
  pickUp: base
    .input(z.strictObject({ folder: FolderPath.optional() }))
    .output(z.strictObject({ arrivals: z.array(Arrival) })),
}
