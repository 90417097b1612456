import { utf8 } from '#shared/bytes.ts'
import { type Change, objectOf, theRecord } from './bundle.ts'
import { signedPackText } from './packs.ts'
import { parties } from './parties.ts'
import { listing, replyId, replyWith } from './reply.ts'
import { appointmentText, aRevocation, eventText, ofPrincipal } from './trust.ts'
import { good, type Vector } from './vector.ts'
import type { Listed } from './zip.ts'

const hash = (digit: string) => digit.repeat(64)
const { district, escrow, stranger } = parties
const record = hash('a')

const changes: readonly (readonly [name: string, why: string, change: Change])[] = [
  ['approval', 'The first reply: the station is approved, and nothing is held.', {}],
  ['before-approval', 'A reply to a station of which nobody has spoken.', { trust: [] }],
  [
    'receipt',
    'Two epochs are held, a record is accepted.',
    {
      reply_seq: 2,
      chains: [
        { epoch: '5eed0001', through: 2, head_manifest: hash('2') },
        { epoch: '5eed0002', through: 1, head_manifest: hash('3') },
      ],
      bundles: [hash('1'), hash('2'), hash('3')],
      decisions: [{ record, decision_no: 1, state: 'accepted' }],
    },
  ],
  [
    'return',
    'A record is returned: two cells, nothing else, by a day.',
    {
      decisions: [
        {
          ...{ record, decision_no: 2, state: 'returned', reason: '面积与台账不符' },
          remarks: [
            { cell: 'A.area', text: '台账为 1,200' },
            { cell: 'A.buildings', text: '缺一栋' },
          ],
          ...{ only: true, until: '2026-12-10' },
        },
      ],
    },
  ],
  [
    'pending',
    'A decision is open, with a reason.',
    { decisions: [{ record, decision_no: 1, state: 'pending', reason: '等待核实' }] },
  ],
  ['missing', 'Objects are missing.', { missing: [hash('4'), hash('5')] }],
  [
    'held',
    'A bundle waits and one is disputed.',
    {
      held: [
        { bundle: hash('6'), state: 'waiting', reason: '前一个包未到' },
        { bundle: hash('7'), state: 'disputed', reason: '同号两包' },
      ],
    },
  ],
  [
    'unconfirmed',
    'A bundle counts without the signature of the principal.',
    { bundles: [hash('1'), hash('2')], unconfirmed: [hash('2')] },
  ],
  [
    'signature-invalid',
    'A signature that claims to be the principal’s does not hold.',
    {
      bundles: [hash('1'), hash('2')],
      unconfirmed: [hash('1'), hash('2')],
      signature_invalid: [hash('2')],
    },
  ],
  [
    'earlier-lives',
    'The books of the district have had two lives before.',
    { earlier: ['0000000a', '0000000b'] },
  ],
  [
    'principal-approved-and-revoked',
    'What a revoked principal has signed before stays valid.',
    { trust: [eventText({ subject: ofPrincipal }), eventText(aRevocation)] },
  ],
  [
    'station-revoked',
    'A station is revoked, with a reason.',
    { trust: [eventText({ event_no: 7, act: 'revoke', reason: '电脑被盗' })] },
  ],
  [
    'escrow',
    'The appointment names an escrow recipient.',
    { appointment: appointmentText({ escrow: escrow.recipient }) },
  ],
]

/** The office works with a new key, and calls the first one stolen. */
async function afterRotation(): Promise<Vector> {
  const appointment = appointmentText({
    ...{ serial: 2, signing: stranger.pair.public, revoked: [district.pair.public] },
  })
  const change = { appointment, trust: [eventText({}, stranger.pair)] }
  const why = 'The root has appointed a new key; replies and events are signed by it.'
  const draft = await replyWith(change, [], stranger.pair)
  return good('reply-rotated', await replyId(change), '7', why, draft)
}

/** Replies that hold. */
export async function goodReplies(): Promise<readonly Vector[]> {
  const pack = await objectOf('pack', utf8(signedPackText))
  const of = async (name: string, why: string, change: Change, objects: readonly Listed[] = []) =>
    good(`reply-${name}`, await replyId(change), '7', why, await replyWith(change, objects))
  return [
    ...(await Promise.all(changes.map(([name, why, change]) => of(name, why, change)))),
    await afterRotation(),
    await of('pack', 'A signed pack lies beside the reply.', listing([pack]), [pack]),
    await of(
      'restore',
      'The records of a school that has lost them.',
      { ...listing([theRecord]), restore: [theRecord.hash] },
      [theRecord],
    ),
  ]
}
