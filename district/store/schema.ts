import type { Kysely, Transaction } from 'kysely'

/**
 * Every row belongs to a district and says so first: tables can be partitioned or sharded by
 * `district_id` later (design §8). Truths are 0 or 1 and JSON is text on every database; a row
 * becomes a value only in the file of its table.
 */
export type Tables = {
  readonly districts: DistrictTable
  readonly packs: PackTable
  readonly confirmed_packs: ConfirmedPackTable
  readonly stations: StationTable
  readonly files: FileTable
  readonly bundles: BundleTable
  readonly bundle_objects: BundleObjectTable
  readonly objects: ObjectTable
  readonly records: RecordTable
  readonly recounts: RecountTable
  readonly decisions: DecisionTable
  readonly reviews: ReviewTable
  readonly replaced_reviews: ReplacedReviewTable
  readonly claims: ClaimTable
  readonly settlements: SettlementTable
  readonly restored_records: RestoredRecordTable
  readonly replies: ReplyTable
  readonly invitations: InvitationTable
  readonly trust_events: TrustEventTable
  readonly principals: PrincipalTable
  readonly principal_signatures: PrincipalSignatureTable
  readonly acts: ActTable
  readonly accounts: AccountTable
  readonly sessions: SessionTable
  readonly schools: SchoolTable
  readonly earlier_epochs: EarlierEpochTable
}

export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
/** What reads may run on: the store, or an act under way. */
export type Reading = Db | Trx

type DistrictTable = {
  district_id: string
  kind: string
  name: string
  region: string
  /** Life of this office's books; a restore begins a new one (design §7). */
  epoch: string
  /** The root's word on the working keys; a JWS. */
  appointment: string
  /** Counts the acts; raising it is what makes acts follow each other. */
  act_no: number
  created_at: string
}

/** An invitation of one school, with the secret that its request for enrolment shows. */
type InvitationTable = {
  district_id: string
  hash: string
  school: string
  secret: string
  until: string
  issued_at: string
}

/** One change of trust, as every reply to the school carries it on. */
type TrustEventTable = {
  district_id: string
  school: string
  event_no: number
  /** JSON: a `TrustEvent`. */
  event: string
}

/** A key that a station has announced as its principal's. */
type PrincipalTable = {
  district_id: string
  school: string
  signing: string
  fingerprint: string
  first_seen_at: string
}

/** A signature in the principal's role, with the JWS in which it came. */
type PrincipalSignatureTable = {
  district_id: string
  bundle: string
  kid: string
  /** Tells several by one key apart, and means nothing else. */
  number: number
  jws: string
}

type PackTable = {
  district_id: string
  hash: string
  id: string
  version: number
  bytes: Uint8Array
  added_at: string
}

/** A pack that the office has confirmed, as the file that replies carry. */
type ConfirmedPackTable = {
  district_id: string
  hash: string
  id: string
  version: number
  expires_on: string | null
  issuer: string
  file: Uint8Array
  confirmed_at: string
}

/** A face: one pair of keys that says it is a station of a school. */
type StationTable = {
  district_id: string
  school: string
  station: string
  signing: string
  recipient: string
  fingerprint: string
  state: string
  /** Hash of the invitation whose secret its request has shown. */
  invitation: string | null
  /** When it has shown it first. */
  shown_at: string | null
  first_seen_at: string
  decided_at: string | null
}

/** A file as it was met, by the hash of its bytes: opened as a bundle, or quarantined. */
type FileTable = {
  district_id: string
  file_id: string
  name: string
  size: number
  hash: string | null
  bundle: string | null
  fault: string | null
  first_seen_at: string
  last_seen_at: string
}

type BundleTable = {
  district_id: string
  bundle: string
  school: string
  station: string
  signing: string
  recipient: string
  epoch: string
  sequence: number
  previous: string | null
  /** JSON: `Needs`, what has to be held before the bundle can be verified. */
  needs: string
  jws: string
  /** 1 from the moment at which its station was approved: it then counts in chain and dispute. */
  admitted: number
  state: string
  fault: string | null
  received_at: string
  /** The newest reply that the school had seen when it packed the bundle. */
  receipt_epoch: string | null
  receipt_seq: number | null
  receipt_reply: string | null
}

type BundleObjectTable = {
  district_id: string
  bundle: string
  hash: string
  kind: string
}

type ObjectTable = {
  district_id: string
  school: string
  hash: string
  size: number
  bytes: Uint8Array
}

type RecordTable = {
  district_id: string
  school: string
  record: string
  form: string
  period: string
  pack_hash: string
  revision: number
  supersedes: string | null
  state: string
  fault: string | null
  changed_at: string
}

/** What the district computed for one record: it depends on hashed bytes only, so it is kept. */
type RecountTable = {
  district_id: string
  school: string
  record: string
  engine: string
  /** JSON: a `Recount` of `recounts.ts`. */
  result: string
  at: string
}

/** The newest word of a person on a record. */
type ReviewTable = {
  district_id: string
  school: string
  record: string
  act: string
  /** JSON: what is said beside the act. */
  word: string
  /** Of an acceptance: the fault that it accepts, as `records.fault` had it. */
  over_fault: string | null
  actor: string
  at: string
}

/** Counted for each record, from 1. */
type ReplacedReviewTable = ReviewTable & { replaced_no: number }

/** Who is at work on a record, until when. */
type ClaimTable = {
  district_id: string
  school: string
  record: string
  /** The account. */
  holder: string
  name: string
  until: string
}

/** A record that was given back to a station, so that it hears what is decided on it. */
type RestoredRecordTable = {
  district_id: string
  school: string
  station: string
  record: string
}

/** A person's word on a disputed place; the newest counts, the audit log has all. */
type SettlementTable = {
  district_id: string
  school: string
  station: string
  epoch: string
  sequence: number
  bundle: string
  reason: string
  actor: string
  at: string
}

type DecisionTable = {
  district_id: string
  school: string
  record: string
  decision_no: number
  state: string
  reason: string | null
  at: string
  more: string | null
}

type ReplyTable = {
  district_id: string
  school: string
  station: string
  reply_seq: number
  hash: string
  /** Hash of what it says without number and date: the same content is the same reply. */
  content: string
  jws: string
  bytes: Uint8Array
  file: string
  issued_at: string
}

/** The audit log: one row or more for each act, never changed. */
type ActTable = {
  district_id: string
  act_no: number
  line: number
  at: string
  actor: string
  role: string
  act: string
  subject: string
  details: string
}

/** A person who works at the office's pages. */
type AccountTable = {
  district_id: string
  account: string
  /** As it is typed, in small letters. */
  login: string
  name: string
  role: string
  /** JSON: the townships whose schools are theirs; null: all. */
  townships: string | null
  state: string
  /** Hash of the password; null until the person has chosen one. */
  password: string | null
  /** Hash of a code that is good for choosing a password, once. */
  code: string | null
  code_until: string | null
  /** Wrong passwords since the last right one. */
  failures: number
  locked_until: string | null
  created_at: string
}

/** Where somebody is signed in, by the SHA-256 of what the cookie holds. */
type SessionTable = {
  district_id: string
  token: string
  account: string
  began_at: string
  seen_at: string
}

/** A school that the office expects to hear from; one that was closed stays. */
type SchoolTable = {
  district_id: string
  school: string
  name: string
  township: string | null
  state: string
  changed_at: string
}

/** A life of the office's books that is over. */
type EarlierEpochTable = {
  district_id: string
  epoch: string
  ended_at: string
}
