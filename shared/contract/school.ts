import type { ContractRouterClient } from '@orpc/contract'
import * as z from 'zod'
import { isWellFormed } from '#shared/answer.ts'
import { attachmentsContract } from '#shared/contract/attachments.ts'
import { base, FaultData } from '#shared/contract/base.ts'
import { historyContract } from '#shared/contract/history.ts'
import { Person, peopleContract } from '#shared/contract/people.ts'
import { principalContract } from '#shared/contract/principal.ts'
import { NewSeries, SeriesBegun, SeriesBreak } from '#shared/contract/series.ts'
import { exportingContract, importingContract } from '#shared/contract/spreadsheets.ts'
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
import { Remark } from '#shared/reply/reply.ts'
import { Actor, Role } from '#shared/role.ts'

const Nothing = z.strictObject({})
const Passphrase = z.string().min(8).max(200)
const FolderPath = z.string().min(1).max(1_000)
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
  /** Forms whose current record still says what the draft says. */
  sealed_unchanged: z.array(FormKey),
})
export type Draft = z.infer<typeof Draft>

/**
 * A pack that a reply carries, by the name of its file. `new`: applying the reply installs it; `held`:
 * there already; a fault says why it is not installed, while the rest of the reply is applied all the same.
 */
export const CarriedPack = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['new', 'installed', 'held']), name: z.string(), title: Text }),
  z.strictObject({ state: z.literal('refused'), name: z.string(), fault: FaultData }),
])
export type CarriedPack = z.infer<typeof CarriedPack>

/**
 * What a reply brings back to a station that has lost it. `new`: applying it takes it in. `done`: what has
 * come back into which drafts; a draft in which a person has entered something is `kept` as it is. `blank`
 * says what the county does not hold, so that it is to be typed again: `cells` of each field or column.
 */
export const CarriedRestore = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['new', 'held']),
    records: z.int(),
    attachments: z.int(),
  }),
  z.strictObject({
    state: z.literal('done'),
    records: z.int(),
    attachments: z.int(),
    drafts: z.array(
      z.strictObject({ form: FormKey, period: Period, is: z.enum(['filled', 'kept']) }),
    ),
    blank: z.array(
      z.strictObject({ form: FormKey, period: Period, label: Text, cells: z.int().min(1) }),
    ),
    /** Records whose place this computer has filled with another of the same number: not taken in. */
    taken: z.array(z.strictObject({ form: FormKey, period: Period, revision: z.int() })),
  }),
  z.strictObject({ state: z.literal('refused'), fault: FaultData }),
])
export type CarriedRestore = z.infer<typeof CarriedRestore>

/** A file on a stick by its name, as the courier sees it; nothing is touched by looking. */
export const FoundReply = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['new', 'applied', 'older']),
    file: z.string(),
    school: SchoolCode,
    reply_seq: z.int(),
    issued_at: Instant,
    packs: z.array(CarriedPack),
    restore: CarriedRestore.optional(),
  }),
  z.strictObject({ state: z.enum(['foreign', 'broken']), file: z.string(), fault: FaultData }),
])
export type FoundReply = z.infer<typeof FoundReply>

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

/** How far a school's station has come with its district (`main/services/standing.ts`). */
export const Standing = z.discriminatedUnion('is', [
  z.strictObject({ is: z.enum(['uninvited', 'invited', 'asked', 'approved']) }),
  z.strictObject({ is: z.literal('revoked'), reason: z.string() }),
])
export type Standing = z.infer<typeof Standing>

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
      .output(z.strictObject({ packs: z.array(FoundPack) })),
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
  sealing: {
    /** Seals these forms in the order in which they use each other: one transaction. */
    seal: base
      .input(z.strictObject({ ...SchoolPeriod, forms: z.array(FormKey).min(1).max(40) }))
      .output(z.array(z.strictObject({ form: FormKey, record: Sha256, revision: z.int() }))),
  },
  district: {
    /** Reads an invitation without believing it; shows what must be compared. */
    inspect: base.input(z.strictObject({ file: FileBytes })).output(InvitationShown),
    /** Believes it, because a person typed the fingerprint from the letter or the phone. */
    accept: base
      .input(z.strictObject({ file: FileBytes, fingerprint: Fingerprint }))
      .output(Nothing),
  },
  handing: {
    /** Folders that look like sticks, most likely first. */
    places: base
      .input(Nothing)
      .output(
        z.array(
          z.strictObject({ path: z.string(), label: z.string(), free: z.int().min(0).optional() }),
        ),
      ),
    /** What a write would carry, school by school. */
    waiting: base.input(Nothing).output(
      z.array(
        z.strictObject({
          school: SchoolCode,
          standing: Standing,
          /** Why the next bundle cannot go on in the present series; absent when it can. */
          broken: SeriesBreak.optional(),
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
     * approved school all current records and their attachments are packed once more before.
     * `new_series`: the breaks that the person has read and agreed to; without it a new series is refused.
     */
    write: base
      .input(
        z.strictObject({
          folder: FolderPath,
          full: z.literal(true).optional(),
          new_series: z.array(NewSeries).max(50).optional(),
        }),
      )
      .output(z.strictObject({ written: z.array(WrittenBundle) })),
  },
  receiving: {
    look: base
      .input(z.strictObject({ folder: FolderPath }))
      .output(z.strictObject({ replies: z.array(FoundReply) })),
    /** Applies every new genuine reply in the folder exactly once; the folder is not changed. */
    apply: base
      .input(z.strictObject({ folder: FolderPath }))
      .output(z.strictObject({ applied: z.int(), replies: z.array(FoundReply) })),
  },
  principal: principalContract,
  proof: {
    records: base.input(z.strictObject({ school: SchoolCode })).output(z.array(RecordLine)),
    /** The new series that this school's bundles have begun, oldest first. */
    series: base.input(z.strictObject({ school: SchoolCode })).output(z.array(SeriesBegun)),
    /** The stored proof itself, as text that a stock tool verifies (a JWS or canonical JSON). */
    show: base
      .input(z.strictObject({ school: SchoolCode, hash: Sha256 }))
      .output(z.strictObject({ kind: z.enum(['record', 'bundle', 'reply']), text: z.string() })),
  },
}

export type SchoolClient = ContractRouterClient<typeof schoolContract>
