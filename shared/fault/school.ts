import * as z from 'zod'
import { SeriesCause } from '#shared/contract/series.ts'

/** What can go wrong at a school: the workspace, its store, sealing, the stick. */
export const schoolFaults = {
  'workspace-missing': z.strictObject({}),
  'workspace-exists': z.strictObject({}),
  'workspace-locked': z.strictObject({}),
  'workspace-in-use': z.strictObject({}),
  /** Another program is the one writer of this workspace. */
  'workspace-read-only': z.strictObject({}),
  'workspace-damaged': z.strictObject({ why: z.string() }),
  'key-wrong': z.strictObject({}),
  'key-file-refused': z.strictObject({}),
  'recovery-wrong': z.strictObject({ group: z.int() }),
  /** Every group reads well, but this is the sheet of another workspace. */
  'recovery-foreign': z.strictObject({}),
  /** The sheet was typed back already; from then on only the paper knows it. */
  'recovery-confirmed': z.strictObject({}),
  'store-newer': z.strictObject({ found: z.int(), known: z.int() }),
  'store-damaged': z.strictObject({ why: z.string() }),
  'act-refused': z.strictObject({ act: z.string(), role: z.string() }),
  /** Several people work here and nobody has entered. */
  'person-missing': z.strictObject({}),
  /** Neither a JPEG nor a PDF; the window turns other pictures into JPEG where it can. */
  'attachment-type': z.strictObject({}),
  'attachment-too-large': z.strictObject({ size: z.int(), limit: z.int() }),
  'attachment-broken': z.strictObject({ why: z.string() }),
  /** A document that is encrypted, or that carries a script or another file. */
  'attachment-document': z.strictObject({ why: z.enum(['encrypted', 'script']) }),
  'attachment-too-many': z.strictObject({ most: z.int() }),
  'attachment-lost': z.strictObject({ hash: z.string(), why: z.enum(['missing', 'damaged']) }),
  /** A reply brings back what is not of this school, or of another kind of workspace. */
  'restore-foreign': z.strictObject({ hash: z.string(), why: z.enum(['school', 'kind']) }),
  'person-unknown': z.strictObject({}),
  'person-exists': z.strictObject({ name: z.string() }),
  'person-last': z.strictObject({}),
  'person-too-many': z.strictObject({ most: z.int() }),
  /** `left`: how many more wrong ones cost no time. */
  'pin-wrong': z.strictObject({ left: z.int() }),
  'pin-wait': z.strictObject({ seconds: z.int() }),
  /** Somebody else answers for the section. */
  'section-of-another': z.strictObject({ name: z.string() }),
  'school-unknown': z.strictObject({ school: z.string() }),
  'school-exists': z.strictObject({ school: z.string() }),
  /** Invented answers never stand beside real ones. */
  'sample-in-real': z.strictObject({}),
  'sample-unknown': z.strictObject({ school: z.string() }),
  /** Another window has moved the draft to a newer pack. */
  'draft-moved': z.strictObject({}),
  'draft-stale': z.strictObject({ expected: z.int(), found: z.int() }),
  /** A keying from paper is in another stage than the window thinks, or is ended. */
  'keying-moved': z.strictObject({}),
  'row-sealed': z.strictObject({ row: z.string() }),
  /** More on the clipboard than a register can hold. */
  'paste-too-large': z.strictObject({ rows: z.int(), columns: z.int() }),
  /** The row stands in a record, and its register only grows: a correction is a row of its own. */
  'row-append-only': z.strictObject({ register: z.string(), row: z.string() }),
  /** A returned form was changed elsewhere than the district asked. */
  'correction-elsewhere': z.strictObject({ form: z.string(), cells: z.array(z.string()) }),
  /** Only people with this role see and type the field. */
  'cell-of-other-role': z.strictObject({ cell: z.string(), role: z.string() }),
  /** A school year's form cannot be sealed for a month, nor the reverse. */
  'form-of-other-period': z.strictObject({ form: z.string(), period: z.string() }),
  'seal-blocked': z.strictObject({ errors: z.int(), unexplained: z.int() }),
  /** The form states the code of another school than the one it is filled in for. */
  'seal-other-school': z.strictObject({ cell: z.string(), school: z.string() }),
  'seal-nothing': z.strictObject({}),
  'district-missing': z.strictObject({}),
  /** The principal has made no key of their own yet. */
  'principal-key-missing': z.strictObject({}),
  /** Nothing waits for the principal's signature. */
  'confirm-nothing': z.strictObject({}),
  /** Other records wait for the principal's signature than the page showed; named as form and period. */
  'confirm-changed': z.strictObject({ more: z.array(z.string()), fewer: z.array(z.string()) }),
  /** No invitation for this school was accepted. */
  'school-uninvited': z.strictObject({ school: z.string() }),
  /** The district has revoked the station's key. */
  'station-revoked': z.strictObject({ school: z.string(), reason: z.string() }),
  /** This workspace already reports to another district. */
  'district-other': z.strictObject({ name: z.string() }),
  'fingerprint-mismatch': z.strictObject({}),
  /** The chain is broken, and nobody has agreed yet that a new series begins for this cause. */
  'series-unconfirmed': z.strictObject({
    school: z.string(),
    cause: SeriesCause,
    sequence: z.int(),
  }),
  'outbox-empty': z.strictObject({}),
  'outbox-unreadable': z.strictObject({ bundle: z.string(), why: z.string() }),
  'disk-full': z.strictObject({ path: z.string(), needed: z.int(), free: z.int() }),
  /** The device lets nobody write: a switch, or a system that has lost its trust in it. */
  'folder-read-only': z.strictObject({ path: z.string() }),
  /** The system does not let this user write or read there. */
  'folder-denied': z.strictObject({ path: z.string() }),
  'folder-missing': z.strictObject({ path: z.string() }),
  /** It was there when the act began. */
  'device-gone': z.strictObject({ path: z.string() }),
  'device-error': z.strictObject({ path: z.string(), errno: z.string() }),
  /** `removed`: whether the file that differs is gone again, as far as the device answers. */
  'copy-differs': z.strictObject({ path: z.string(), removed: z.boolean() }),
  'file-exists': z.strictObject({ path: z.string() }),
  'proof-unknown': z.strictObject({ hash: z.string() }),
  'service-gone': z.strictObject({}),
  /** A programmer's mistake: only a reference crosses; the log has the rest. */
  unexpected: z.strictObject({ reference: z.string() }),
} as const
