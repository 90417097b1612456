import * as z from 'zod'
import { isAscending } from '#shared/ascending.ts'
import { limits } from '#shared/bundle/limits.ts'
import {
  DistrictId,
  Epoch,
  Instant,
  Recipient,
  SchoolCode,
  Sha256,
  SigningKey,
  StationId,
  WorkspaceKind,
} from '#shared/ids.ts'
import { PackRef } from '#shared/record/record.ts'

/** What a bundle carries: the name of a file in the container is its hash. */
const ObjectEntry = z.strictObject({
  hash: Sha256,
  size: z.int().min(1).max(limits.objectBytes),
  kind: z.enum(['record', 'personal', 'attachment']),
})

/** The public face of a station: its two keys never share a role (design §7, Signatures). */
export const StationFace = z.strictObject({
  id: StationId,
  signing: SigningKey,
  recipient: Recipient,
})
export type StationFace = z.infer<typeof StationFace>

/**
 * What a request for enrolment shows of the invitation that it answers: its hash (SHA-256 of its
 * canonical bytes) and its one-time secret.
 */
const Enrolment = z.strictObject({
  invitation: Sha256,
  secret: z.string().regex(/^[0-9a-f]{32}$/),
})

/** The version of everything that this folder writes. */
export const bundleFormat = 'junheng.bundle/1'

/**
 * What a station signs. The bundle's id is the SHA-256 of these canonical bytes: ciphertext and ZIP
 * have no identity, so exporting again is the same bundle.
 */
export const Manifest = z
  .strictObject({
    format: z.literal(bundleFormat),
    kind: WorkspaceKind,
    school: SchoolCode,
    station: StationFace,
    epoch: Epoch,
    /** 1 for the first bundle of an epoch. */
    sequence: z.int().min(1).max(1_000_000),
    /** Id of the bundle before in this epoch; absent only at sequence 1. */
    previous: Sha256.optional(),
    /** At sequence 1 only: the last bundle and receipt known from an earlier epoch, if any. */
    begins: z
      .strictObject({ last_manifest: Sha256.optional(), last_receipt: Sha256.optional() })
      .optional(),
    recipient: z.strictObject({ district: DistrictId, age: Recipient }),
    pack: PackRef,
    /** Sorted by hash, each hash once. */
    objects: z.array(ObjectEntry).max(limits.objects),
    /**
     * What its records rest on and an earlier bundle brings, the one before or one that a receipt proves
     * to be held: not carried again. Sorted, each once, none of `objects`; absent when there is nothing.
     */
    refers: z.array(Sha256).min(1).max(limits.objects).optional(),
    /** Only in a request for enrolment, which carries nothing. */
    enrolment: Enrolment.optional(),
    /** The key of the school's principal, for the district to approve; never the station's. */
    principal: SigningKey.optional(),
    /** The newest reply that the school has applied, by its place and its hash. */
    highest_receipt: z
      .strictObject({ district_epoch: Epoch, reply_seq: z.int().min(1), reply: Sha256 })
      .optional(),
    created_at: Instant,
  })
  .refine((manifest) => (manifest.previous === undefined) === (manifest.sequence === 1), {
    path: ['previous'],
  })
  .refine((manifest) => manifest.begins === undefined || manifest.sequence === 1, {
    path: ['begins'],
  })
  .refine(
    ({ enrolment, objects, refers }) => {
      return enrolment === undefined || (objects.length === 0 && refers === undefined)
    },
    { path: ['enrolment'] },
  )
  .refine(({ principal, station }) => principal !== station.signing, { path: ['principal'] })
  .refine(({ objects }) => isAscending(objects.map(({ hash }) => hash)), { path: ['objects'] })
  .refine(({ refers = [] }) => isAscending(refers), { path: ['refers'] })
  .refine(
    ({ objects, refers = [] }) => {
      const elsewhere = new Set(refers)
      return !objects.some(({ hash }) => elsewhere.has(hash))
    },
    { path: ['refers'] },
  )
export type Manifest = z.infer<typeof Manifest>
