import type { Typ } from '#shared/bundle/sign.ts'
import { utf8 } from '#shared/bytes.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import type { FaultCode } from '#shared/fault.ts'
import { SchoolCode, StationId } from '#shared/ids.ts'
import { type Change, objectOf, theRecord } from './bundle.ts'
import { parties, root } from './parties.ts'
import { aReply, aroundReply, listing, replyWith, toStation } from './reply.ts'
import { bad, type Draft, type Opener, type Vector } from './vector.ts'
import { storedZip } from './zip.ts'

const hash = (digit: string) => digit.repeat(64)
const { district, station, stranger } = parties
const decision = { record: hash('a'), decision_no: 1, state: 'accepted' }
const returned = { ...decision, state: 'returned', reason: '有误' }
const chain = { epoch: '5eed0001', through: 1, head_manifest: hash('1') }
const held = { bundle: hash('6'), state: 'waiting', reason: '等待' }

const shapes: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['unknown-key', 'A key that the table does not have.', { gift: 1 }],
  ['no-trust', 'A key is missing.', { trust: undefined }],
  ['number-zero', 'Replies count from 1.', { reply_seq: 0 }],
  ['epoch-twice', 'An epoch has one chain.', { chains: [chain, chain] }],
  [
    'epochs-falling',
    '`chains` rises by epoch.',
    { chains: [{ ...chain, epoch: '5eed0002' }, chain] },
  ],
  ['through-zero', 'A chain that is held has a bundle.', { chains: [{ ...chain, through: 0 }] }],
  ['bundles-falling', '`bundles` rises.', { bundles: [hash('2'), hash('1')] }],
  ['missing-twice', 'A hash is missing once.', { missing: [hash('2'), hash('2')] }],
  ['decided-twice', 'A record has one decision.', { decisions: [decision, decision] }],
  ['decision-zero', 'Decisions count from 1.', { decisions: [{ ...decision, decision_no: 0 }] }],
  [
    'decision-state',
    'A state that is none.',
    { decisions: [{ ...decision, state: 'lost', reason: '无' }] },
  ],
  [
    'return-without-reason',
    'A return has a reason.',
    { decisions: [{ ...decision, state: 'returned' }] },
  ],
  [
    'pending-without-reason',
    'A pending decision has a reason.',
    { decisions: [{ ...decision, state: 'pending' }] },
  ],
  [
    'acceptance-with-day',
    'Only a return has a day.',
    { decisions: [{ ...decision, until: '2026-12-10' }] },
  ],
  [
    'acceptance-with-remarks',
    'Only a return has remarks.',
    { decisions: [{ ...decision, remarks: [{ cell: 'A.area', text: '错' }] }] },
  ],
  [
    'only-without-remarks',
    'A return that allows nothing.',
    { decisions: [{ ...returned, only: true }] },
  ],
  [
    'only-false',
    '`only` is true or absent.',
    { decisions: [{ ...returned, remarks: [{ cell: 'A.area', text: '错' }], only: false }] },
  ],
  [
    'remarks-empty',
    '`remarks` is absent when there are none.',
    { decisions: [{ ...returned, remarks: [] }] },
  ],
  [
    'remark-without-text',
    'A remark says something.',
    { decisions: [{ ...returned, remarks: [{ cell: 'A.area', text: '' }] }] },
  ],
  [
    'return-until-30-february',
    'The calendar has no such day.',
    { decisions: [{ ...returned, until: '2027-02-30' }] },
  ],
  [
    'reason-too-long',
    'A reason has at most 500 code points.',
    { decisions: [{ ...returned, reason: '云'.repeat(501) }] },
  ],
  ['held-falling', '`held` rises.', { held: [{ ...held, bundle: hash('7') }, held] }],
  ['held-without-reason', 'What is held has a reason.', { held: [{ ...held, reason: '' }] }],
  [
    'unconfirmed-elsewhere',
    '`unconfirmed` names some of `bundles`.',
    { bundles: [hash('1')], unconfirmed: [hash('2')] },
  ],
  [
    'unconfirmed-falling',
    '`unconfirmed` rises.',
    { bundles: [hash('1'), hash('2')], unconfirmed: [hash('2'), hash('1')] },
  ],
  [
    'signature-invalid-elsewhere',
    '`signature_invalid` names some of `unconfirmed`.',
    { bundles: [hash('1')], unconfirmed: [], signature_invalid: [hash('1')] },
  ],
  [
    'signature-invalid-empty',
    '`signature_invalid` is absent when there are none.',
    { signature_invalid: [] },
  ],
  [
    'signature-invalid-falling',
    '`signature_invalid` rises.',
    {
      bundles: [hash('1'), hash('2')],
      unconfirmed: [hash('1'), hash('2')],
      signature_invalid: [hash('2'), hash('1')],
    },
  ],
  ['earlier-empty', '`earlier` is absent in the first life.', { earlier: [] }],
  ['earlier-falling', '`earlier` rises.', { earlier: ['0000000b', '0000000a'] }],
  [
    'earlier-itself',
    'No life is before itself.',
    { district_epoch: 'd15721c7', earlier: ['d15721c7'] },
  ],
  [
    'object-kind',
    'An object is a pack, a record, personal or an attachment.',
    { objects: [{ hash: hash('1'), size: 1, kind: 'note' }] },
  ],
  [
    'objects-falling',
    '`objects` rises by hash.',
    { objects: ['2', '1'].map((digit) => ({ hash: hash(digit), size: 1, kind: 'record' })) },
  ],
  [
    'restore-falling',
    '`restore` rises.',
    {
      objects: ['1', '2'].map((digit) => ({ hash: hash(digit), size: 1, kind: 'record' })),
      restore: [hash('2'), hash('1')],
    },
  ],
  ['restore-elsewhere', 'What is restored lies in the container.', { restore: [hash('1')] }],
  ['restore-empty', '`restore` is absent when there is nothing.', { restore: [] }],
  ['issued-without-zone', 'An instant ends with Z.', { issued_at: '2026-11-04T02:00:00' }],
]

/** Replies that are wrong by themselves or come from or go to somebody else. */
export async function badReplies(): Promise<readonly Vector[]> {
  const payload = canonicalBytes(aReply)
  const personal = await objectOf('personal', { a: '1' })
  const of = (name: string, fault: FaultCode, why: string, draft: Draft) =>
    bad(`reply-${name}`, fault, '7', why, draft)
  const jws = (bytes: Uint8Array, typ: Typ, pair = district.pair) => aroundReply(bytes, [typ, pair])
  const asked = (receiver: Opener['receiver'] & {}) =>
    aroundReply(payload, ['junheng.reply', district.pair], [], { identity: 'station', receiver })
  const cut = await replyWith({})
  return [
    ...(await Promise.all(
      shapes.map(async ([name, why, change]) =>
        of(name, 'bytes-shape', why, await replyWith(change)),
      ),
    )),
    of(
      'later-format',
      'format-unknown',
      'A later version of the format.',
      await replyWith({ format: 'junheng.reply/2' }),
    ),
    of(
      'not-canonical',
      'bytes-not-canonical',
      'Truly signed, and not canonical.',
      await jws(utf8(JSON.stringify(aReply)), 'junheng.reply'),
    ),
    of(
      'signed-as-bundle',
      'signature-invalid',
      'Signed for another purpose.',
      await jws(payload, 'junheng.bundle.station'),
    ),
    of(
      'by-the-root',
      'signature-invalid',
      'The root signs appointments only.',
      await jws(payload, 'junheng.reply', root),
    ),
    of(
      'by-the-station',
      'signature-invalid',
      'Signed by the station to itself.',
      await jws(payload, 'junheng.reply', station.pair),
    ),
    of(
      'by-a-stranger',
      'signature-invalid',
      'Signed by a key that nobody has appointed.',
      await jws(payload, 'junheng.reply', stranger.pair),
    ),
    of(
      'of-another-district',
      'reply-from-another-district',
      'It names another district.',
      await replyWith({ district: '0'.repeat(32) }),
    ),
    of('for-another-station', 'reply-for-another-station', 'Encrypted to another station.', {
      ...cut,
      opener: { identity: 'stranger' },
    }),
    of('cut', 'file-tampered', 'The last byte is missing.', {
      ...cut,
      bytes: cut.bytes.subarray(0, -1),
    }),
    of('is-text', 'file-not-ours', 'A letter about something else.', {
      ...cut,
      inside: utf8('letter'),
      bytes: utf8('letter'),
    }),
    of(
      'bundle-inside',
      'file-not-ours',
      'A container of a bundle is none of a reply.',
      await toStation(storedZip('bundle.jsonl', ['{}', '{}'], [])),
    ),
    of(
      'object-unlisted',
      'object-unlisted',
      'An object is not listed.',
      await replyWith({}, [theRecord]),
    ),
    of(
      'object-missing',
      'object-missing',
      'A listed object is not there.',
      await replyWith(listing([theRecord])),
    ),
    of(
      'object-wrong',
      'object-wrong',
      'A line is another object than the list says.',
      await replyWith(listing([theRecord]), [{ ...theRecord, bytes: personal.bytes }]),
    ),
    of(
      'restore-no-record',
      'bytes-shape',
      'Only records are restored.',
      await replyWith({ ...listing([personal]), restore: [personal.hash] }, [personal]),
    ),
    of(
      'receiver-other-station',
      'reply-for-another-station',
      'It names another station than the one that opens it.',
      await asked({ station: StationId.parse('0'.repeat(32)) }),
    ),
    of(
      'receiver-other-school',
      'reply-for-another-station',
      'It names another school than the one that opens it.',
      await asked({ school: SchoolCode.parse('9901010002') }),
    ),
    of(
      'receiver-real',
      'kind-mismatch',
      'A test reply in a workspace of real data.',
      await asked({ kind: 'real' }),
    ),
  ]
}
