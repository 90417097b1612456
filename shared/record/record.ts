import * as z from 'zod'
import { Answer } from '#shared/answer.ts'
import { UnitResult } from '#shared/engine/outcome.ts'
import { Reason } from '#shared/engine/situation.ts'
import {
  FieldName,
  FormKey,
  Instant,
  Period,
  RegisterKey,
  SchoolCode,
  Sha256,
  WorkspaceKind,
} from '#shared/ids.ts'
import { Role } from '#shared/role.ts'
import { Table } from './table.ts'

/** Which pack a record was made with; its hash is that of the pack's canonical bytes. */
export const PackRef = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_.]{2,63}$/),
  version: z.int().min(1),
  hash: Sha256,
})
export type PackRef = z.infer<typeof PackRef>

/** The versions of all that this folder writes. */
export const recordFormat = 'junheng.record/1'
export const personalFormat = 'junheng.personal/1'

/**
 * A sealed snapshot of a form with the figures it rests on: never changed, only superseded.
 * Its identity is the SHA-256 of its canonical bytes.
 */
export const Record = z.strictObject({
  format: z.literal(recordFormat),
  kind: WorkspaceKind,
  pack: PackRef,
  school: SchoolCode,
  form: FormKey,
  period: Period,
  /** Display only: order comes from `supersedes`. */
  revision: z.int().min(1),
  supersedes: Sha256.optional(),
  /** Current records of the other forms of the same period whose figures this one reads. */
  uses: z.array(z.strictObject({ form: FormKey, record: Sha256 })).max(40),
  answers: z.record(FieldName, Answer),
  registers: z.record(RegisterKey, Table),
  /** Rising, as are `confirmed` and `personal`: the same content has one identity. */
  complete: z.array(RegisterKey).max(100),
  confirmed: z.array(FieldName).max(500),
  reasons: z.array(Reason).max(2_000),
  /** What the school saw, with the engine that computed it; empty for a form without indicators. */
  results: z.strictObject({ engine: z.string().max(40), units: z.array(UnitResult).max(8) }),
  /** Hashes of the personal objects that belong to this record and may be erased without it. */
  personal: z.array(Sha256).max(100),
  sealed: z.strictObject({ by: Role, at: Instant }),
})
export type Record = z.infer<typeof Record>

/**
 * Names, phones and the like of one record, apart from its figures so that they can be erased under
 * a retention rule while every signature and the chain stay valid (design §7). `salt` keeps the
 * hash from giving a short text away.
 */
export const Personal = z.strictObject({
  format: z.literal(personalFormat),
  school: SchoolCode,
  form: FormKey,
  period: Period,
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  answers: z.record(FieldName, Answer),
  registers: z.record(RegisterKey, Table),
})
export type Personal = z.infer<typeof Personal>
