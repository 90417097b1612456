import { aPersonal, type Change, manifestOf, theRecord } from './bundle.ts'
import { fullRecord } from './full-record.ts'
import { anInvitation } from './invitations.ts'
import { parties, principal } from './parties.ts'
import { aReply } from './reply.ts'
import { anAppointment, anEvent, aRevocation } from './trust.ts'

const hash = (digit: string) => digit.repeat(64)
const listed = (digit: string, kind: string) => ({ hash: hash(digit), kind, size: 7 })

/** A true value of each format, together with every key that the format has. */
export const fullValues: readonly Change[] = [
  manifestOf([theRecord], {
    begins: { last_manifest: hash('c'), last_receipt: hash('d') },
    refers: [hash('1'), hash('2')],
    principal: principal.public,
    highest_receipt: { district_epoch: 'd15721c7', reply_seq: 7, reply: hash('7') },
  }),
  manifestOf([], {
    ...{ sequence: 2, previous: hash('a') },
    enrolment: { invitation: hash('f'), secret: '00112233445566778899aabbccddeeff' },
  }),
  fullRecord,
  {
    ...aPersonal,
    registers: { 'S.contacts': { columns: ['id', 'from', 'to'], cells: [[], [], []] } },
  },
  {
    ...anAppointment,
    escrow: parties.escrow.recipient,
    revoked: [parties.station.pair.public, parties.stranger.pair.public].sort(),
  },
  anEvent,
  { ...anEvent, ...aRevocation },
  {
    ...aReply,
    chains: ['5eed0001', '5eed0002'].map((epoch) => ({
      ...{ epoch, through: 2, head_manifest: hash('2') },
    })),
    earlier: ['0000000a', '0000000b'],
    bundles: [hash('1'), hash('2')],
    decisions: [
      { record: hash('a'), decision_no: 1, state: 'accepted' },
      {
        ...{ record: hash('b'), decision_no: 2, state: 'returned', reason: '面积与台账不符' },
        ...{ remarks: [{ cell: 'A.area', text: '台账为 1,200' }], only: true, until: '2026-12-10' },
      },
    ],
    missing: [hash('4'), hash('5')],
    held: [
      { bundle: hash('6'), state: 'waiting', reason: '前一个包未到' },
      { bundle: hash('7'), state: 'disputed', reason: '同号两包' },
    ],
    unconfirmed: [hash('1'), hash('2')],
    signature_invalid: [hash('1'), hash('2')],
    objects: [listed('3', 'record'), listed('4', 'record'), listed('5', 'pack')],
    restore: [hash('3'), hash('4')],
  },
  { ...anInvitation, addresses: ['https://jy.example.cn:8443/a', 'https://b.cn'] },
]
