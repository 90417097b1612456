import type { ContractRouterClient } from '@orpc/contract'
import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { attachmentsContract } from '#shared/contract/attachments.ts'
import { base, FaultData, FolderPath } from '#shared/contract/base.ts'
import { handingContract, receivingContract } from '#shared/contract/handing.ts'
import { historyContract } from '#shared/contract/history.ts'
import { keyingContract } from '#shared/contract/keying.ts'
import { Person, peopleContract } from '#shared/contract/people.ts'
import { principalContract } from '#shared/contract/principal.ts'
import { remediesContract } from '#shared/contract/remedies.ts'
import { SeriesBegun } from '#shared/contract/series.ts'
import { exportingContract, importingContract } from '#shared/contract/spreadsheets.ts'
import { StandingProof } from '#shared/contract/standing-proof.ts'
import { Edit, editsAtMost } from '#shared/engine/edit.ts'
import { Situation } from '#shared/engine/situation.ts'
import {
  Epoch,
  FormKey,
  Instant,
  Period,
  PlainDate,
  SchoolCode,
  Sha256,
  StationId,
  WorkspaceKind,
} from '#shared/ids.ts'
import { Orphan } from '#shared/pack/orphan.ts'
import { Pack } from '#shared/pack/pack.ts'
import { Text } from '#shared/pack/text.ts'
import { Correction } from '#shared/record/correction.ts'
import { Remark } from '#shared/reply/reply.ts'
import { Actor, Role } from '#shared/role.ts'

const Nothing = z.strictObject({})
const Passphrase = z.string().min(8).max(200)
/** A small file as the window read it, base64 (RFC 4648 §4). */
const FileBytes = z.base64().max(90_000)
/** A fingerprint as people compare it: 8 groups of 5 digits, separated by single spaces. */
export const Fingerprint = z.string().regex(/^(\d{5} ){7}\d{5}$/)

/**
 * A school's name as it may be given: it is shown in lists and printed, so it has a letter or digit
 * and nothing that hides or turns what stands beside it.
 */
const GivenName = z
  .string()
  .min(2)
  .max(60)
  .refine((name) => isWellFormed(name) && /[\p{L}\p{N}]/u.test(name))
  .refine((name) => !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(name))

/**
 * `absent`: nothing in the folder yet; `locked`: a passphrase is asked; `who`: one of several people
 * has to enter; `open`: work.
 */
export const WorkspaceStatus = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('absent'), folder: z.string() }),
  z.strictObject({ state: z.literal('locked'), folder: z.string(), kind: WorkspaceKind }),
  z.strictObject({
    state: z.literal('who'),
    folder: z.string(),
    kind: WorkspaceKind,
    /** Those who work here. */
    people: z.array(Person),
  }),
  z.strictObject({
    state: z.literal('open'),
    folder: z.string(),
    kind: WorkspaceKind,
    actor: Actor,
    /** `read` while another program is the one that writes. */
    access: z.enum(['read', 'write']),
    /** False until one group of the recovery sheet was typed back. */
    recovery_confirmed: z.boolean(),
    district: z
      .strictObject({
        name: z.string(),
        fingerprint: Fingerprint,
        /** Schools whose invitation was accepted and which are not added yet. */
        invited: z.array(SchoolCode),
      })
      .optional(),
    /** This machine's clock cannot be right by what the district has signed (`shared/clock-jump.ts`). */
    clock: z
      .strictObject({ is: z.enum(['behind', 'ahead']), now: Instant, signed: Instant })
      .optional(),
  }),
])
export type WorkspaceStatus = z.infer<typeof WorkspaceStatus>

export const School = z.strictObject({
  code: SchoolCode,
  name: z.string().min(2).max(60),
  station: StationId,
  /** What the principal or clerk reads out to the district. */
  fingerprint: Fingerprint,
})
export type School = z.infer<typeof School>

/**
 * A step that a record has reached, always with the proof that is stored for it. A reply's steps have
 * two times: `at`, when it was applied here, and `issued_at`, when the district signed it — days
 * earlier, if a stick was long under way.
 */
export const ProofStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('sealed'), at: Instant, record: Sha256 }),
  z.strictObject({ step: z.literal('packed'), at: Instant, bundle: Sha256, sequence: z.int() }),
  z.strictObject({
    step: z.literal('copied'),
    at: Instant,
    bundle: Sha256,
    /** Its name in the folder that was chosen then. */
    file: z.string(),
    bytes: z.int(),
    /** SHA-256 of the file as it was read back. */
    file_hash: Sha256,
  }),
  z.strictObject({
    step: z.literal('received'),
    at: Instant,
    issued_at: Instant,
    reply: Sha256,
    district_epoch: Epoch,
    reply_seq: z.int(),
  }),
  /** The principal has signed a bundle that carries the record. `by`: under which name. */
  z.strictObject({ step: z.literal('signed'), at: Instant, bundle: Sha256, by: z.string() }),
  /** What the district's newest word says of that signature, where the pack asks for it. */
  z.strictObject({
    step: z.enum(['confirmed', 'unconfirmed']),
    at: Instant,
    issued_at: Instant,
    reply: Sha256,
    reply_seq: z.int(),
    bundle: Sha256,
    /** Of unconfirmed: a signature came, and it does not hold. */
    invalid: z.literal(true).optional(),
  }),
  /** The district has every bundle that carries the record, and none of them counts yet. */
  z.strictObject({
    step: z.literal('held'),
    at: Instant,
    issued_at: Instant,
    reply: Sha256,
    bundle: Sha256,
    state: z.enum(['waiting', 'disputed']),
    reason: z.string(),
  }),
  /** An earlier life of the district had it, and the present one has not: it is to be handed in again. */
  z.strictObject({
    step: z.literal('lost'),
    at: Instant,
    issued_at: Instant,
    reply: Sha256,
    reply_seq: z.int(),
    bundle: Sha256,
  }),
  z.strictObject({
    step: z.literal('decided'),
    at: Instant,
    issued_at: Instant,
    reply: Sha256,
    decision_no: z.int(),
    state: z.enum(['accepted', 'returned', 'pending']),
    reason: z.string().optional(),
    /** Of a return: what is said of single cells, whether only these may change, and by when. */
    remarks: z.array(Remark).optional(),
    only: z.literal(true).optional(),
    until: PlainDate.optional(),
  }),
])
export type ProofStep = z.infer<typeof ProofStep>

export const RecordLine = z.strictObject({
  record: Sha256,
  form: FormKey,
  period: Period,
  revision: z.int().min(1),
  /** The newest of its form and period. */
  current: z.boolean(),
  /** In the order in which they happened. */
  steps: z.array(ProofStep).min(1).max(200),
})
export type RecordLine = z.infer<typeof RecordLine>

/**
 * How far the district holds the chain with which a school works now: without a gap up to number `through`,
 * 0 for nothing. `bundles` are those that do not count yet: `written` to a stick and on the way, `packed`
 * and not written, at the district and `waiting` or `disputed`, or `lost`: an earlier life of the district
 * held it, and the present one does not. `reply` is the stored proof.
 */
export const Holding = z.strictObject({
  reply: Sha256,
  reply_seq: z.int(),
  issued_at: Instant,
  through: z.int().min(0),
  bundles: z.array(
    z.strictObject({
      sequence: z.int(),
      is: z.enum(['written', 'packed', 'waiting', 'disputed', 'lost']),
    }),
  ),
})
export type Holding = z.infer<typeof Holding>

/** A draft as the window opens it. `revision` counts saves and guards against a second window. */
export const Draft = z.strictObject({
  situation: Situation,
  /** `read` while another program is the one that writes: nothing can be saved. */
  access: z.enum(['read', 'write']),
  /** The pack with which it is filled. */
  pack: Sha256,
  /** What was entered under an earlier pack and has no place in this one: kept, and shown. */
  orphans: z.array(Orphan),
  revision: z.int().min(0),
  saved_at: Instant.optional(),
  /** Forms that were returned for named corrections only, and what these open. */
  corrections: z.array(Correction),
  /** Forms whose current record still says what the draft says. */
  sealed_unchanged: z.array(FormKey),
})
export type Draft = z.infer<typeof Draft>

/** A pack of this installation. `superseded` and `withdrawn`: a higher version says so. */
export const HeldPack = z.strictObject({
  hash: Sha256,
  id: z.string(),
  version: z.int(),
  title: Text,
  state: z.enum(['current', 'superseded', 'withdrawn', 'expired']),
  standing: z.enum(['confirmed', 'unconfirmed']),
  /** When it was kept; absent for the program's own while nothing rests on it. */
  kept_at: Instant.optional(),
  expires_on: PlainDate.optional(),
})
export type HeldPack = z.infer<typeof HeldPack>

/** A pack file by its name. `held`: there already; a fault says why one cannot be installed. */
export const FoundPack = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['new', 'held']),
    file: z.string(),
    id: z.string(),
    version: z.int(),
    title: Text,
  }),
  z.strictObject({ state: z.literal('refused'), file: z.string(), fault: FaultData }),
])
export type FoundPack = z.infer<typeof FoundPack>

/** What a person reads of an invitation before anything of it is believed. */
export const InvitationShown = z.strictObject({
  name: z.string(),
  region: z.string(),
  /** The school that it is for. */
  school: SchoolCode,
  /** As the letter names it: only to find the file. */
  code: z.string(),
  issued_at: Instant,
  /** The last day on which the county takes its secret. */
  until: PlainDate,
  fingerprint: Fingerprint,
})
export type InvitationShown = z.infer<typeof InvitationShown>

const SchoolPeriod = { school: SchoolCode, period: Period }

/** The school's services: what a window, a test or the demo may ask. */
export const schoolContract = {
  workspace: {
    status: base.input(Nothing).output(WorkspaceStatus),
    /** Makes an empty encrypted workspace; answers with the 8 groups of the recovery sheet. */
    create: base
      .input(
        z.strictObject({
          kind: WorkspaceKind,
          passphrase: Passphrase,
          person: z.strictObject({ name: z.string().min(1).max(30), role: Role }),
        }),
      )
      .output(z.strictObject({ recovery: z.array(z.string()).length(8) })),
    /** The sheet once more, for as long as no group of it was typed back. */
    recoverySheet: base
      .input(Nothing)
      .output(z.strictObject({ recovery: z.array(z.string()).length(8) })),
    /** The group asked back is chosen by the service: `group` counts from 1. */
    recoveryQuestion: base.input(Nothing).output(z.strictObject({ group: z.int().min(1).max(8) })),
    confirmRecovery: base
      .input(z.strictObject({ group: z.int().min(1).max(8), text: z.string().max(40) }))
      .output(Nothing),
    unlock: base.input(z.strictObject({ passphrase: z.string().max(200) })).output(Nothing),
    /** Opens with the recovery sheet and sets a new passphrase. */
    recover: base
      .input(z.strictObject({ recovery: z.string().max(200), passphrase: Passphrase }))
      .output(Nothing),
    lock: base.input(Nothing).output(Nothing),
    /** Tries to become the writer once the other program is closed; still reads when it is not. */
    reopen: base.input(Nothing).output(Nothing),
  },
  schools: {
    list: base.input(Nothing).output(z.array(School)),
    add: base.input(z.strictObject({ code: SchoolCode, name: GivenName })).output(School),
  },
  samples: {
    /** Invented schools to look around in; none in a real workspace. */
    list: base
      .input(Nothing)
      .output(z.array(z.strictObject({ code: SchoolCode, name: z.string(), period: Period }))),
    /** Adds the school with everything that it would have entered. */
    open: base.input(z.strictObject({ code: SchoolCode })).output(z.strictObject(SchoolPeriod)),
  },
  pack: {
    /** A pack that is held here; without a hash the one with which a new draft begins. */
    get: base
      .input(z.strictObject({ hash: Sha256.optional() }))
      .output(z.strictObject({ pack: Pack, hash: Sha256 })),
    list: base.input(Nothing).output(z.array(HeldPack)),
    /** What lies in the folder as `.jhp`; nothing is touched. */
    look: base
      .input(z.strictObject({ folder: FolderPath }))
      /** `unread`: how many more lie there than are looked at in one go. */
      .output(z.strictObject({ packs: z.array(FoundPack), unread: z.int().min(0) })),
    /** Keeps the pack of this file; drafts move to it when they are opened next. */
    install: base
      .input(z.strictObject({ folder: FolderPath, file: z.string().min(1).max(255) }))
      .output(HeldPack),
  },
  people: peopleContract,
  attachments: attachmentsContract,
  filling: {
    ...historyContract,
    open: base.input(z.strictObject(SchoolPeriod)).output(Draft),
    /** One transaction: all edits or none. Durable when it answers. */
    save: base
      .input(
        z.strictObject({
          ...SchoolPeriod,
          expected: z.int().min(0),
          /** Whose edits they are; refused as `person-missing` while somebody else works. */
          by: z.uuid().optional(),
          edits: z.array(Edit).min(1).max(editsAtMost),
        }),
      )
      .output(z.strictObject({ revision: z.int(), saved_at: Instant })),
  },
  exporting: exportingContract,
  importing: importingContract,
  keying: keyingContract,
  sealing: {
    /** Seals these forms in the order in which they use each other: one transaction. */
    seal: base
      .input(z.strictObject({ ...SchoolPeriod, forms: z.array(FormKey).min(1).max(40) }))
      .output(z.array(z.strictObject({ form: FormKey, record: Sha256, revision: z.int() }))),
  },
  district: {
    /** Reads an invitation without believing it; shows what must be compared. */
    inspect: base.input(z.strictObject({ file: FileBytes })).output(InvitationShown),
    /** Finds an invitation by its short code: in this folder, or wherever a stick may be. */
    find: base
      .input(z.strictObject({ code: z.string().max(40), folder: FolderPath.optional() }))
      .output(z.strictObject({ name: z.string(), folder: z.string(), file: FileBytes })),
    /** Believes it, because a person typed the fingerprint from the letter or the phone. */
    accept: base
      .input(z.strictObject({ file: FileBytes, fingerprint: Fingerprint }))
      .output(Nothing),
  },
  remedies: remediesContract,
  handing: handingContract,
  receiving: receivingContract,
  principal: principalContract,
  proof: {
    records: base.input(z.strictObject({ school: SchoolCode })).output(z.array(RecordLine)),
    /** How far the district holds what was handed in; null before its first reply. */
    holding: base.input(z.strictObject({ school: SchoolCode })).output(Holding.nullable()),
    /** What proves how far the station has come with its district, step by step. */
    standing: base.input(z.strictObject({ school: SchoolCode })).output(z.array(StandingProof)),
    /** The new series that this school's bundles have begun, oldest first. */
    series: base.input(z.strictObject({ school: SchoolCode })).output(z.array(SeriesBegun)),
    /** The stored proof itself, as text that a stock tool verifies (a JWS or canonical JSON). */
    show: base
      .input(z.strictObject({ school: SchoolCode, hash: Sha256 }))
      .output(z.strictObject({ kind: z.enum(['record', 'bundle', 'reply']), text: z.string() })),
  },
}

export type SchoolClient = ContractRouterClient<typeof schoolContract>
