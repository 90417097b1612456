import * as z from 'zod'

const school = z.string()
/** What a person compares by phone: 8 groups of 5 digits. */
const fingerprint = z.string()

/**
 * What can go wrong at the district. The `held-…` ones keep a bundle waiting, `disputed-…` two of
 * them apart, and the `record-…` ones and `figures-differ` a record pending: nothing is dropped.
 */
export const districtFaults = {
  'district-exists': z.strictObject({ path: z.string() }),
  'district-not-set-up': z.strictObject({ path: z.string() }),
  'district-keys-damaged': z.strictObject({ path: z.string() }),
  'district-key-wrong': z.strictObject({}),
  /** One pair more would not fit into the key file. */
  'district-keys-many': z.strictObject({ limit: z.int() }),
  /** The school has no invitation that a letter could speak of. */
  'letter-uninvited': z.strictObject({ school }),
  /** This office has given no invitation of this short code. */
  'invitation-unknown': z.strictObject({ code: z.string() }),
  /** Whoever can change a file in that folder could change both. */
  'letter-beside-invitation': z.strictObject({ school, path: z.string() }),
  /** The root's sheet was mistyped; groups count from 1. */
  'root-sheet-wrong': z.strictObject({ group: z.int() }),
  /** The sheet is another district's. */
  'root-foreign': z.strictObject({}),
  /** A station that is to be approved has shown no invitation's secret in time, or not it alone. */
  'enrolment-unproven': z.strictObject({
    school,
    why: z.enum(['none', 'late', 'twice']),
    until: z.string(),
  }),
  /** Records are given back to an approved station only. */
  'restore-unapproved': z.strictObject({ school: z.string(), fingerprint: z.string() }),
  /** Nothing of the school is held that counts. */
  'restore-nothing': z.strictObject({ school: z.string() }),
  /** A school has heard a reply that these books never wrote: a backup was put back. */
  'district-put-back': z.strictObject({ school, reply_seq: z.int() }),
  /** The books have had more lives than a reply can name. */
  'epochs-many': z.strictObject({ limit: z.int() }),
  /** Another process has been writing for too long. */
  'district-store-busy': z.strictObject({}),
  /** Nobody may write to the disk or the file in which the books are. */
  'district-store-read-only': z.strictObject({}),
  /** The disk does not answer, or not to this user; `why` is SQLite's code. */
  'district-store-disk': z.strictObject({ why: z.string() }),
  'district-store-full': z.strictObject({ path: z.string() }),
  /** Nobody is at a terminal to be asked, and the environment does not say it. */
  'district-passphrase-missing': z.strictObject({}),
  'usage-wrong': z.strictObject({ what: z.string() }),
  /** Under a bundle's name stands a directory, a link or a device. */
  'file-not-plain': z.strictObject({ name: z.string(), what: z.string() }),
  'file-unreadable': z.strictObject({ path: z.string(), errno: z.string() }),
  'held-station-unknown': z.strictObject({ school, fingerprint }),
  'held-station-revoked': z.strictObject({ school, fingerprint }),
  'held-chain-gap': z.strictObject({ expected: z.int(), found: z.int() }),
  /** The bundle says that it follows another one than the one held at the place before. */
  'held-chain-broken': z.strictObject({ sequence: z.int(), previous: z.string() }),
  'held-after-dispute': z.strictObject({ epoch: z.string(), sequence: z.int() }),
  'held-pack-unknown': z.strictObject({ id: z.string(), hash: z.string() }),
  'held-object-missing': z.strictObject({ hash: z.string() }),
  'disputed-place': z.strictObject({ epoch: z.string(), sequence: z.int() }),
  /** A person keeps another bundle at this place. */
  'bundle-set-aside': z.strictObject({ epoch: z.string(), sequence: z.int(), kept: z.string() }),
  /** No bundle, or more than one, begins so. */
  'settle-bundle-unknown': z.strictObject({ bundle: z.string() }),
  /** No other bundle claims this place. */
  'settle-undisputed': z.strictObject({ epoch: z.string(), sequence: z.int() }),
  /** Another pair of keys claims to be a station that is approved with a first one. */
  'station-key-changed': z.strictObject({ school, fingerprint }),
  'station-unknown': z.strictObject({ school, fingerprint }),
  /** So many signatures by unproved principals are kept of one bundle; this file brings one more. */
  'principal-signatures-many': z.strictObject({ bundle: z.string(), limit: z.int() }),
  /** A change of trust that no reply could carry: of so many series, or with such a reason. */
  'trust-too-long': z.strictObject({ school, series: z.int() }),
  /** One key has one role in one school, in the whole district; the office's own have none beside. */
  'key-of-two-roles': z.strictObject({
    school,
    fingerprint,
    role: z.enum(['station', 'principal']),
    other: z.enum(['station', 'principal', 'office']),
    /** The school of the other role, or the office's own id. */
    of: z.string(),
  }),
  /** No record, or more than one, begins so. */
  'return-record-unknown': z.strictObject({ record: z.string() }),
  /** The record was returned already: another return takes that one's place only when it is asked for. */
  'return-standing': z.strictObject({
    form: z.string(),
    record: z.string(),
    day: z.string(),
    by: z.string(),
    remarks: z.int(),
  }),
  /** A day by which something is due is over already. */
  'day-past': z.strictObject({ day: z.string(), today: z.string() }),
  /** A remark is about a cell of another form, or about a place that the record's pack does not have. */
  'return-cell-foreign': z.strictObject({ cell: z.string(), form: z.string() }),
  /** `why` is a word of `contradiction`, or a name that the pack does not have. */
  'record-invalid': z.strictObject({ record: z.string(), why: z.string() }),
  /** Errors, or warnings without a reason, that sealing should have stopped. */
  'record-unexplained': z.strictObject({ record: z.string(), checks: z.array(z.string()) }),
  /** Several records supersede the same one, or several claim to be the first. */
  'record-conflict': z.strictObject({ records: z.array(z.string()) }),
  'figures-differ': z.strictObject({ record: z.string(), indicators: z.array(z.string()) }),
} as const
