import * as z from 'zod'
import { isAscending } from '#shared/ascending.ts'
import { limits } from '#shared/bundle/limits.ts'
import { CellRef } from '#shared/engine/outcome.ts'
import {
  DistrictId,
  Epoch,
  Instant,
  PlainDate,
  SchoolCode,
  Sha256,
  StationId,
  WorkspaceKind,
} from '#shared/ids.ts'
import { trustEventsLimit } from '#shared/trust/event.ts'
import { EmbeddedJws } from './embedded-jws.ts'

/** The version of what `seal.ts` signs. */
export const replyFormat = 'junheng.reply/1'

/** How long a reason may be, in code points. */
export const reasonLimit = 500
/** How many missing objects one reply can ask for. */
export const missingLimit = 5_000

/** How many cells one return can speak of. */
export const remarksLimit = 100

/** What a reviewer says of one cell, or of a whole register (`A.buildings`). */
export const Remark = z.strictObject({
  cell: CellRef.min(3),
  text: z.string().min(1).max(reasonLimit),
})
export type Remark = z.infer<typeof Remark>

/** What a return says beside its reason. */
const returning = {
  remarks: z.array(Remark).min(1).max(remarksLimit).optional(),
  /** Nothing but what is remarked may be corrected. */
  only: z.literal(true).optional(),
  /** The day by which the correction is to be handed in. */
  until: PlainDate.optional(),
}

/** The district's word on one record. The highest `decision_no` of a record wins. */
export const Decision = z
  .strictObject({
    record: Sha256,
    decision_no: z.int().min(1),
    state: z.enum(['accepted', 'returned', 'pending']),
    /** A reason for a person to read; required unless accepted. */
    reason: z.string().min(1).max(reasonLimit).optional(),
    ...returning,
  })
  .refine(({ state, reason }) => state === 'accepted' || reason !== undefined, {
    path: ['reason'],
  })
  .refine(
    ({ state, remarks, only, until }) =>
      state === 'returned' || [remarks, only, until].every((one) => one === undefined),
    { path: ['state'] },
  )
  .refine(({ only, remarks }) => only === undefined || remarks !== undefined, { path: ['only'] })
export type Decision = z.infer<typeof Decision>

/** How far the district holds one epoch of a station's chain without a gap. */
export const Chain = z.strictObject({
  epoch: Epoch,
  through: z.int().min(1),
  head_manifest: Sha256,
})
export type Chain = z.infer<typeof Chain>

/** A bundle that came and does not count yet, with the reason for a person to read. */
export const Held = z.strictObject({
  bundle: Sha256,
  state: z.enum(['waiting', 'disputed']),
  reason: z.string().min(1).max(reasonLimit),
})
export type Held = z.infer<typeof Held>

/** What a reply carries beside its word: a signed pack, or what a restored school lost. */
export const CarriedObject = z.strictObject({
  hash: Sha256,
  size: z.int().min(1).max(limits.objectBytes),
  kind: z.enum(['pack', 'record', 'personal', 'attachment']),
})
export type CarriedObject = z.infer<typeof CarriedObject>

/** How many lives of its books a district can name. */
export const earlierLimit = 1_000

/** What the district signs and seals to the station: its receipt, returns, news of keys, and packs. */
export const Reply = z
  .strictObject({
    format: z.literal(replyFormat),
    kind: WorkspaceKind,
    district: DistrictId,
    district_epoch: Epoch,
    /** The lives of the district's books before this one, sorted; absent in the first. */
    earlier: z.array(Epoch).min(1).max(earlierLimit).optional(),
    /** Counts up for each station within a district epoch. */
    reply_seq: z.int().min(1),
    school: SchoolCode,
    station: StationId,
    /** Sorted by epoch, each once; there are never more than bundles. */
    chains: z.array(Chain).max(20_000),
    /** Ids of all bundles held of this station, sorted. */
    bundles: z.array(Sha256).max(20_000),
    /** Sorted by record, each once. */
    decisions: z.array(Decision).max(20_000),
    /** Objects that some manifest or record names and the district does not hold, sorted. */
    missing: z.array(Sha256).max(missingLimit),
    /** Bundles of the station that wait or are disputed, sorted by bundle. */
    held: z.array(Held).max(20_000),
    /** Of `bundles`, those without the principal's signature that the pack asks for, sorted. */
    unconfirmed: z.array(Sha256).max(20_000),
    /** Of `unconfirmed`, those with a signature that names a principal's announced key and does not hold. */
    signature_invalid: z.array(Sha256).min(1).max(20_000).optional(),
    /** The root's word on the key that signs this reply; a JWS. */
    appointment: EmbeddedJws,
    /** All changes of trust in the school's keys, in the order of their numbers; JWS by the same key. */
    trust: z.array(EmbeddedJws).max(trustEventsLimit),
    /** What lies in the container beside the reply, sorted by hash, each once. */
    objects: z.array(CarriedObject).max(limits.objects),
    /** The school's current records, for a station that has lost them: sorted, all among `objects`. */
    restore: z.array(Sha256).min(1).max(limits.objects).optional(),
    issued_at: Instant,
  })
  .refine(
    ({ earlier = [], district_epoch }) => isAscending(earlier) && !earlier.includes(district_epoch),
    { path: ['earlier'] },
  )
  .refine(({ chains }) => isAscending(chains.map(({ epoch }) => epoch)), { path: ['chains'] })
  .refine(({ bundles }) => isAscending(bundles), { path: ['bundles'] })
  .refine(({ decisions }) => isAscending(decisions.map(({ record }) => record)), {
    path: ['decisions'],
  })
  .refine(({ missing }) => isAscending(missing), { path: ['missing'] })
  .refine(({ held }) => isAscending(held.map(({ bundle }) => bundle)), { path: ['held'] })
  .refine(
    ({ unconfirmed, bundles }) => {
      const held = new Set(bundles)
      return isAscending(unconfirmed) && unconfirmed.every((bundle) => held.has(bundle))
    },
    { path: ['unconfirmed'] },
  )
  .refine(
    ({ signature_invalid = [], unconfirmed }) => {
      const lacking = new Set(unconfirmed)
      return isAscending(signature_invalid) && signature_invalid.every((id) => lacking.has(id))
    },
    { path: ['signature_invalid'] },
  )
  .refine(({ objects }) => isAscending(objects.map(({ hash }) => hash)), { path: ['objects'] })
  .refine(({ restore = [] }) => isAscending(restore), { path: ['restore'] })
  .refine(
    ({ restore = [], objects }) => {
      const records = new Set(
        objects.filter(({ kind }) => kind === 'record').map(({ hash }) => hash),
      )
      return restore.every((hash) => records.has(hash))
    },
    { path: ['restore'] },
  )
export type Reply = z.infer<typeof Reply>
