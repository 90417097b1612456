import type { FaultCode } from '#shared/fault.ts'
import { noRecipients } from '#shared/testing/hand-off.ts'
import {
  aPersonal,
  bundleWith,
  type Change,
  manifestOf,
  objectOf,
  packRef,
  stationId,
  theRecord,
} from './bundle.ts'
import { parties } from './parties.ts'
import { bad, type Vector } from './vector.ts'

const { station, district } = parties
const hash = (digit: string) => digit.repeat(64)
const face = { id: stationId, signing: station.pair.public, recipient: station.recipient }
const to = { district: 'fedcba9876543210fedcba9876543210', age: district.recipient }
const enrolment = { invitation: hash('f'), secret: '00112233445566778899aabbccddeeff' }
const entry = { hash: theRecord.hash, kind: 'record', size: theRecord.bytes.length }

const formats: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['later-format', 'A later version of the format.', { format: 'junheng.bundle/2' }],
  ['no-format', 'There is no `format`.', { format: undefined }],
  ['format-number', '`format` is a number.', { format: 1 }],
  ['format-of-a-reply', 'The format is that of a reply.', { format: 'junheng.reply/1' }],
  [
    'later-format-and-shape',
    'A later version may have any shape: its format is named, not the unknown key.',
    { format: 'junheng.bundle/2', surprise: true },
  ],
]

const shapes: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['unknown-key', 'A key that the table does not have.', { surprise: true }],
  ['no-created-at', 'A key is missing.', { created_at: undefined }],
  ['no-objects', '`objects` is missing, which an empty list is not.', { objects: undefined }],
  ['kind', '`kind` is neither `real` nor `test`.', { kind: 'demo' }],
  ['school-nine-digits', 'A school code has ten digits.', { school: '990101000' }],
  ['school-full-width', 'Digits are ASCII.', { school: '９９０１０１０００１' }],
  ['school-number', 'A school code is a text.', { school: 9901010001 }],
  ['school-line-break', 'A line break stands behind the school code.', { school: '9901010001\n' }],
  [
    'station-upper-case',
    'Hex digits are lower-case.',
    { station: { ...face, id: stationId.toUpperCase() } },
  ],
  [
    'station-further-key',
    'The station has a further key.',
    { station: { ...face, name: '一号机' } },
  ],
  [
    'station-no-recipient',
    'A station without recipient cannot be answered.',
    { station: { id: stationId, signing: face.signing } },
  ],
  [
    'signing-short',
    'A signing key has 43 letters.',
    { station: { ...face, signing: face.signing.slice(1) } },
  ],
  [
    'recipient-checksum',
    'The checksum of the station recipient is wrong.',
    { station: { ...face, recipient: noRecipients[1] } },
  ],
  [
    'recipient-no-point',
    'The station recipient has a right checksum and no point.',
    { station: { ...face, recipient: noRecipients[0] } },
  ],
  [
    'recipient-upper-case',
    'A recipient is lower-case.',
    { station: { ...face, recipient: station.recipient.toUpperCase() } },
  ],
  ['epoch-short', 'An epoch has 8 digits.', { epoch: '5eed001' }],
  ['epoch-upper-case', 'Hex digits are lower-case.', { epoch: '5EED0001' }],
  ['sequence-zero', 'The first bundle has sequence 1.', { sequence: 0 }],
  ['sequence-negative', 'A sequence is not negative.', { sequence: -1 }],
  ['sequence-text', 'A sequence is a number.', { sequence: '1' }],
  [
    'sequence-too-high',
    'The highest sequence is 1,000,000.',
    { sequence: 1_000_001, previous: hash('a') },
  ],
  ['second-without-previous', 'Sequence 2 must name the bundle before.', { sequence: 2 }],
  ['first-with-previous', 'Sequence 1 has no bundle before it.', { previous: hash('a') }],
  ['previous-short', '`previous` is a SHA-256.', { sequence: 2, previous: 'a'.repeat(63) }],
  [
    'begins-at-second',
    '`begins` stands at sequence 1 only.',
    { sequence: 2, previous: hash('a'), begins: {} },
  ],
  ['begins-further-key', '`begins` has a further key.', { begins: { last_reply: hash('a') } }],
  ['district-short', 'A district has 32 digits.', { recipient: { ...to, district: 'fedc' } }],
  [
    'district-recipient',
    'The recipient of the district is no age recipient.',
    { recipient: { ...to, age: 'ssh-ed25519 AAAA' } },
  ],
  [
    'pack-upper-case',
    'The id of a pack is lower-case.',
    { pack: { ...packRef, id: 'Small.Pack' } },
  ],
  ['pack-version-zero', 'Versions of a pack count from 1.', { pack: { ...packRef, version: 0 } }],
  ['pack-hash-upper-case', 'A hash is lower-case.', { pack: { ...packRef, hash: 'A'.repeat(64) } }],
  ['object-listed-twice', 'A hash is listed once.', { objects: [entry, entry] }],
  [
    'object-of-unknown-kind',
    'An object is a record, personal or an attachment.',
    { objects: [{ ...entry, kind: 'note' }] },
  ],
  [
    'object-further-key',
    'An entry has a further key.',
    { objects: [{ ...entry, name: 'S.json' }] },
  ],
  ['object-size-zero', 'No object is empty.', { objects: [{ ...entry, size: 0 }] }],
  [
    'object-size-too-large',
    'No object is larger than 16 MiB.',
    { objects: [{ ...entry, size: 16 * 1024 * 1024 + 1 }] },
  ],
  ['refers-empty', '`refers` is absent when there are none.', { refers: [] }],
  ['refers-falling', '`refers` rises.', { refers: [hash('2'), hash('1')] }],
  ['refers-twice', '`refers` names a hash once.', { refers: [hash('1'), hash('1')] }],
  ['refers-to-its-own', '`refers` names none of `objects`.', { refers: [theRecord.hash] }],
  ['enrolment-with-records', 'A request for enrolment carries nothing.', { enrolment }],
  [
    'enrolment-that-refers',
    'A request for enrolment rests on nothing.',
    { objects: [], refers: [hash('1')], enrolment },
  ],
  [
    'enrolment-secret',
    'A secret has 32 digits.',
    { objects: [], enrolment: { ...enrolment, secret: '5ec2e7' } },
  ],
  [
    'enrolment-without-secret',
    'An invitation is answered with its secret.',
    { objects: [], enrolment: { invitation: hash('f') } },
  ],
  [
    'principal-is-station',
    'The key of the principal is never the station’s.',
    { principal: face.signing },
  ],
  ['principal-short', 'A signing key has 43 letters.', { principal: face.signing.slice(1) }],
  [
    'receipt-zero',
    'Replies count from 1.',
    { highest_receipt: { district_epoch: 'd15721c7', reply_seq: 0, reply: hash('7') } },
  ],
  [
    'receipt-without-reply',
    'A receipt names the reply by its hash.',
    { highest_receipt: { district_epoch: 'd15721c7', reply_seq: 7 } },
  ],
  ['receipt-half', 'A receipt has epoch, number and reply.', { highest_receipt: { reply_seq: 1 } }],
  ['created-without-zone', 'An instant ends with Z.', { created_at: '2026-11-03T08:20:00' }],
  ['created-with-offset', 'An instant is UTC.', { created_at: '2026-11-03T16:20:00+08:00' }],
  [
    'created-on-30-february',
    'The calendar has no such day.',
    { created_at: '2026-02-30T08:20:00Z' },
  ],
  ['created-on-29-february', '2027 is no leap year.', { created_at: '2027-02-29T08:20:00Z' }],
  ['created-at-24', 'Hours end at 23.', { created_at: '2026-11-03T24:00:00Z' }],
  ['created-at-second-60', 'Seconds end at 59.', { created_at: '2026-11-03T23:59:60Z' }],
  [
    'created-microseconds',
    'A fraction has at most three digits.',
    { created_at: '2026-11-03T08:20:00.123456Z' },
  ],
]

/** Manifests that are canonical and truly signed, each with one rule broken. */
export async function badManifests(): Promise<readonly Vector[]> {
  const personal = await objectOf('personal', aPersonal)
  const both = [theRecord, personal]
  const { objects: listed } = manifestOf(both)
  const falling = Array.isArray(listed) ? listed.toReversed() : []
  const of = async (
    name: string,
    fault: FaultCode,
    why: string,
    change: Change,
    objects = [theRecord],
  ) => bad(`manifest-${name}`, fault, '6', why, await bundleWith(change, objects))
  return Promise.all([
    ...formats.map(([name, why, change]) => of(name, 'format-unknown', why, change)),
    ...shapes.map(([name, why, change]) => of(name, 'bytes-shape', why, change)),
    of('objects-falling', 'bytes-shape', '`objects` rises.', { objects: falling }, both),
  ])
}
