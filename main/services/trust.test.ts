import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { DistrictId, SchoolCode } from '#shared/ids.ts'
import { signInvitation } from '#shared/reply/invite.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import {
  anAppointment,
  anApproval,
  anInvitation,
  aParty,
  aReply,
  type Party,
} from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

async function anApprovedSchool() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  const standing = async () => (await station.ask.handing.waiting({}))[0]?.standing
  const write = async (folder = station.stick()) => {
    await station.writeAgreeing(folder)
    return folder
  }
  return { ...{ station, district, standing, write }, ask: station.ask }
}

test('before the approval a request leaves that carries nothing, and the records only after it', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  const { ask } = station
  await station.setUp()
  await ask.district.accept(await district.invite())
  await station.fillAll()
  await station.seal('A')
  const standing = async () => (await ask.handing.waiting({}))[0]?.standing
  expect(await standing()).toEqual({ is: 'invited' })
  const stick = station.stick()
  expect((await ask.handing.write({ folder: stick })).written).toMatchObject([{ records: 0 }])
  expect(await standing()).toEqual({ is: 'asked' })
  const [request] = await district.read(stick)
  expect(request?.manifest).toMatchObject({ sequence: 1, objects: [], enrolment: {} })
  // Once more is the same request again.
  expect((await ask.handing.write({ folder: stick })).written).toMatchObject([{ sequence: 1 }])
  await district.approve(stick)
  await ask.receiving.apply({ folder: stick })
  expect(await standing()).toEqual({ is: 'approved' })
  expect((await ask.handing.write({ folder: stick })).written).toMatchObject([
    { sequence: 2, records: 2 },
  ])
})

test('a school that was not invited hands in nothing', async () => {
  const { ask, station } = await anApprovedSchool()
  await ask.schools.add({ code: SchoolCode.parse('9901010002'), name: '云溪县第二小学' })
  const write = () => ask.handing.write({ folder: station.stick() })
  expect(await askedFault(write)).toBe('school-uninvited')
})

test('an invitation may come before its school', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  const code = SchoolCode.parse('9901010002')
  await station.setUp()
  await station.ask.district.accept(await district.invite({ school: code }))
  const status = await station.ask.workspace.status({})
  expect(status).toMatchObject({ district: { invited: [code] } })
  await station.ask.schools.add({ code, name: '云溪县第二小学' })
  expect(await station.ask.workspace.status({})).toMatchObject({ district: { invited: [] } })
  expect(await station.ask.handing.waiting({})).toMatchObject([
    { school, standing: { is: 'uninvited' } },
    { school: code, standing: { is: 'invited' } },
  ])
})

/** A reply of this party to the school, with what it says of trust. */
async function tell(
  stick: string,
  party: Party,
  told: { readonly [key: string]: unknown },
  to: { readonly id: string; readonly recipient: string },
) {
  const reply = aReply({ ...party, id: to.id }, party, told)
  const { bytes } = await sealReply(reply, party.pair, to.recipient)
  writeFileSync(join(stick, `${told['reply_seq']}-${replyFileName(reply)}`), bytes)
}

test('a revoked station stops, and goes on with new keys after a new invitation and approval', async () => {
  const { ask, station, district, standing, write } = await anApprovedSchool()
  const { party } = district
  await station.fillAll()
  await station.seal('A')
  const stick = await write()
  const [bundle] = await district.read(stick)
  if (bundle === undefined) throw new Error('a bundle was written')
  const { station: face } = bundle.manifest
  const approval = await anApproval(party, face)
  const reason = '电脑被盗'
  const revoked = await anApproval(party, face, { event_no: 2, act: 'revoke', reason })
  await tell(stick, party, { reply_seq: 9, school, trust: [approval, revoked] }, face)
  await ask.receiving.apply({ folder: stick })
  expect(await standing()).toEqual({ is: 'revoked', reason })
  const again = () => ask.handing.write({ folder: station.stick() })
  // What was packed before still waits, and is offered until a person has new keys.
  expect((await again()).written).toHaveLength(2)
  const toConfirm = async () => (await ask.principal.waiting({ school })).records.length
  expect(await toConfirm()).toBe(2)
  const [before] = await ask.schools.list({})
  await ask.district.accept(await district.invite({ secret: 'b'.repeat(32) }))
  // What was packed under the earlier keys is set aside: the principal does not sign it.
  expect(await toConfirm()).toBe(0)
  const [after] = await ask.schools.list({})
  expect(after?.station).toBe(before?.station)
  expect(after?.fingerprint).not.toBe(before?.fingerprint)
  expect(await standing()).toEqual({ is: 'invited' })
  expect((await ask.handing.waiting({}))[0]?.broken?.cause).toBe('keys-renewed')
  const next = await write()
  expect(await ask.proof.series({ school })).toMatchObject([{ cause: 'keys-renewed' }])
  const [request] = await district.read(next)
  expect(request?.manifest).toMatchObject({ sequence: 1, enrolment: { secret: 'b'.repeat(32) } })
  expect(request?.manifest.station.signing).not.toBe(face.signing)
  const renewed = request?.manifest.station ?? face
  const trust = [approval, revoked, await anApproval(party, renewed, { event_no: 3 })]
  const bundles = request === undefined ? [] : [request.id]
  await tell(next, party, { reply_seq: 10, school, trust, bundles }, renewed)
  await ask.receiving.apply({ folder: next })
  expect(await standing()).toEqual({ is: 'approved' })
  expect(await toConfirm()).toBe(2)
  const last = await write()
  const [records] = await district.read(last)
  expect(records?.manifest).toMatchObject({ sequence: 2, station: renewed })
  expect(records?.objects.size).toBe(2)
})

test('with nothing packed a revoked station is told so', async () => {
  const { ask, station, district } = await anApprovedSchool()
  const stick = station.stick()
  await station.fillAll()
  await station.seal('A')
  await ask.handing.write({ folder: stick })
  const bundles = await district.read(stick)
  const [bundle] = bundles
  const face = bundle?.manifest.station ?? { id: '', signing: '', recipient: '' }
  const revoked = await anApproval(district.party, face, {
    ...{ event_no: 2, act: 'revoke', reason: '已停用' },
  })
  const trust = [await anApproval(district.party, face), revoked]
  await district.answer(stick, { change: { trust } })
  await ask.receiving.apply({ folder: stick })
  const write = () => ask.handing.write({ folder: station.stick() })
  expect(await askedFault(write)).toBe('station-revoked')
})

/** The same office after a rotation: new keys, appointed by the same root. */
async function rotated(party: Party, revoked: readonly string[] = []): Promise<Party> {
  const next = { ...(await aParty(201)), id: party.id, root: party.root }
  const change = { serial: 2, ...(revoked.length === 0 ? {} : { revoked }) }
  const appointment = await signAppointment(anAppointment(next, change), party.root)
  return { ...next, appointment }
}

test('after a rotation the school believes the new key, and encrypts to the new recipient', async () => {
  const { ask, station, district, write } = await anApprovedSchool()
  await station.fillAll()
  await station.seal('A')
  const stick = await write()
  const [bundle] = await district.read(stick)
  const face = bundle?.manifest.station ?? { id: '', signing: '', recipient: '' }
  const next = await rotated(district.party)
  const told = { reply_seq: 9, school, trust: [await anApproval(next, face)] }
  await tell(stick, next, told, face)
  expect(await ask.receiving.apply({ folder: stick })).toMatchObject({ applied: 1 })
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '20' })
  await station.seal('A')
  const again = await write()
  const newest = readdirSync(again).find((name) => name.endsWith('-3.jhb')) ?? ''
  const { manifest } = await unpackBundle(readFileSync(join(again, newest)), {
    ...{ identities: [next.identity], district: DistrictId.parse(next.id), kind: 'test' },
  })
  expect(manifest.recipient.age).toBe(next.recipient)
  expect(await ask.handing.waiting({})).toMatchObject([{ standing: { is: 'approved' } }])
})

test('what a revoked key of the district signed is not believed, before or after the news', async () => {
  const { ask, station, district, write } = await anApprovedSchool()
  await station.fillAll()
  const [, record] = await station.seal('A')
  const stick = await write()
  await district.answer(stick)
  await ask.receiving.apply({ folder: stick })
  const last = async () => {
    const lines = await ask.proof.records({ school })
    return lines.find((line) => line.record === record)?.steps.at(-1)
  }
  expect(await last()).toMatchObject({ state: 'accepted' })
  const [bundle] = await district.read(stick)
  const face = bundle?.manifest.station ?? { id: '', signing: '', recipient: '' }
  const next = await rotated(district.party, [district.party.pair.public])
  const told = { reply_seq: 9, school, trust: [await anApproval(next, face)] }
  await tell(stick, next, told, face)
  await ask.receiving.apply({ folder: stick })
  expect(await last()).toMatchObject({ step: 'copied' })
  const forged = station.stick()
  await tell(forged, district.party, { reply_seq: 99, school }, face)
  expect(await ask.receiving.look({ folder: forged })).toMatchObject({
    replies: [{ state: 'broken', fault: { code: 'reply-key-revoked' } }],
  })
})

test('what revokes a key stops the files behind it in the same folder', async () => {
  const { ask, station, district, write } = await anApprovedSchool()
  await station.fillAll()
  await station.seal('A')
  const [bundle] = await district.read(await write())
  const face = bundle?.manifest.station ?? { id: '', signing: '', recipient: '' }
  const next = await rotated(district.party, [district.party.pair.public])
  const stick = station.stick()
  const told = { school, trust: [await anApproval(next, face)] }
  await tell(stick, next, { ...told, reply_seq: 10 }, face)
  await tell(stick, district.party, { school, reply_seq: 9 }, face)
  const expected = [{ state: 'new' }, { fault: { code: 'reply-key-revoked' } }]
  expect(await ask.receiving.look({ folder: stick })).toMatchObject({ replies: expected })
  expect(await ask.receiving.apply({ folder: stick })).toMatchObject({
    ...{ applied: 1, replies: [{ state: 'applied' }, expected[1]] },
  })
})

test.for([
  [true, 'reply-key-revoked'],
  [false, 'none'],
] as const)(
  'an invitation that is older than another one takes nothing back (its key revoked: %s)',
  async ([isRevoked, refused]) => {
    const { ask, station, district, write } = await anApprovedSchool()
    const next = await rotated(district.party, isRevoked ? [district.party.pair.public] : [])
    const invitedBy = async (party: Party, secret: string) => {
      const { bytes } = await signInvitation(anInvitation(party, { secret }), party.pair)
      const { fingerprint } = await district.invite()
      return { file: Buffer.from(bytes).toString('base64'), fingerprint }
    }
    await ask.district.accept(await invitedBy(next, 'b'.repeat(32)))
    const older = await invitedBy(district.party, 'c'.repeat(32))
    expect(await askedFault(() => ask.district.accept(older))).toBe(refused)
    await station.fillAll()
    await station.seal('A')
    const stick = await write()
    const newest = readdirSync(stick).find((name) => name.endsWith('-2.jhb')) ?? ''
    const { manifest } = await unpackBundle(readFileSync(join(stick, newest)), {
      ...{ identities: [next.identity], district: DistrictId.parse(next.id), kind: 'test' },
    })
    expect(manifest.recipient.age).toBe(next.recipient)
    const told = station.stick()
    await tell(told, district.party, { reply_seq: 9, school }, manifest.station)
    const { replies } = await ask.receiving.look({ folder: told })
    expect(replies).toMatchObject([{ state: isRevoked ? 'broken' : 'new' }])
  },
)
