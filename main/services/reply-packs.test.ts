import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDistrict, type TestDistrict } from '#main/testing/district.ts'
import { confirmedFile, issuer, nextPack } from '#main/testing/next-pack.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { unpackBundle } from '#shared/bundle/unpack.ts'
import { utf8 } from '#shared/bytes.ts'
import { sha256 } from '#shared/canonical.ts'
import { Edit } from '#shared/engine/edit.ts'
import { DistrictId } from '#shared/ids.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { Pack } from '#shared/pack/pack.ts'
import { countersignPack, signPack } from '#shared/pack/signed.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { anAppointment, aParty, aReply, type Party } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

/** A school that has handed in, and a reply to it that carries these pack files. */
async function aReplyWith(
  files: (district: TestDistrict) => Promise<readonly Uint8Array[]>,
  change: object = {},
) {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('S', 'A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const carried = (await files(district)).map((bytes) => ({ kind: 'pack', bytes }))
  await district.answer(stick, { carried, change })
  const look = async () => (await station.ask.receiving.look({ folder: stick })).replies[0]
  const apply = async () => (await station.ask.receiving.apply({ folder: stick })).replies[0]
  const versions = async () =>
    (await station.ask.pack.list({})).map(({ version, state }) => `${version} ${state}`)
  return { station, district, stick, look, apply, versions }
}

test('a confirmed pack comes with the reply, is installed once, and the draft goes along', async () => {
  const { station, look, apply, versions } = await aReplyWith(async (district) => [
    await confirmedFile(nextPack(), district),
  ])
  const name = 'small.pack-2.jhp'
  expect(await look()).toMatchObject({ state: 'new', packs: [{ state: 'new', name }] })
  expect(await versions()).toEqual(['1 current'])
  expect(await apply()).toMatchObject({ state: 'applied', packs: [{ state: 'installed', name }] })
  const held = await station.ask.pack.list({})
  expect(held).toMatchObject([
    { state: 'superseded' },
    { state: 'current', standing: 'confirmed', version: 2 },
  ])
  expect(await apply()).toMatchObject({ state: 'applied', packs: [{ state: 'held', name }] })
  expect(await station.ask.pack.list({})).toEqual(held)
  const draft = await station.ask.filling.open({ school, period })
  expect(draft.situation.forms['A' as never]).toEqual({ books_total: '12' })
})

test('what is typed into the open draft after a pack has come is saved, and goes along at the next opening', async () => {
  const { station, apply } = await aReplyWith(async (district) => [
    await confirmedFile(nextPack(), district),
  ])
  const open = () => station.ask.filling.open({ school, period })
  const before = await open()
  await apply()
  const edits = [Edit.parse({ op: 'set', form: 'A', field: 'books', value: '77' })]
  const typed = { school, period, expected: before.revision, edits }
  const { revision } = await station.ask.filling.save(typed)
  await station.ask.filling.history({ school, period, cell: 'A.books' })
  await station.ask.filling.save({ ...typed, expected: revision })
  const after = await open()
  expect(after.pack).not.toBe(before.pack)
  expect(after.situation.forms['A' as never]).toEqual({ books_total: '77' })
})

test.each<[string, string, string, (district: TestDistrict) => Promise<Uint8Array>]>([
  ['unconfirmed', 'pack-unsigned', 'small.pack-2.jhp', async () => signPack(nextPack(), issuer)],
  [
    'of another district',
    'pack-unsigned',
    'small.pack-2.jhp',
    async () => confirmedFile(nextPack(), { party: await aParty(77) }),
  ],
  [
    'foreign',
    'pack-foreign',
    'another.pack-1.jhp',
    (district) => confirmedFile(Pack.parse({ ...smallPack, id: 'another.pack' }), district),
  ],
  [
    'expired when the reply was signed',
    'pack-offered-late',
    'small.pack-2.jhp',
    (district) => confirmedFile(nextPack({ expires_on: '2026-11-02' }), district),
  ],
  [
    'of a version that is here with other contents',
    'pack-version-reused',
    'small.pack-1.jhp',
    (district) => confirmedFile(Pack.parse({ ...smallPack, issued_on: '2026-02-02' }), district),
  ],
  ['that is no pack', 'file-not-ours', '', async () => utf8('not a pack')],
])('a pack %s is refused by name, and the receipt is applied all the same', async (...row) => {
  const [, code, name, file] = row
  const { station, apply, look, versions } = await aReplyWith(async (district) => [
    await file(district),
  ])
  const refused = { state: 'refused', fault: { code } }
  expect(await look()).toMatchObject({ state: 'new', packs: [refused] })
  const applied = await apply()
  expect(applied).toMatchObject({ state: 'applied', packs: [refused] })
  expect(JSON.stringify(applied)).toContain(name)
  expect(await versions()).toEqual(['1 current'])
  const [record] = await station.ask.proof.records({ school })
  expect(record?.steps.at(-1)).toMatchObject({ step: 'decided', state: 'accepted' })
})

test('no way back by a reply: neither to a lower version nor to a withdrawn one', async () => {
  const withdraws = [{ version: 2, why: { zh: '有误', en: 'wrong' } }]
  const first = await aReplyWith(async (district) => [
    await confirmedFile(nextPack({ version: 3, withdraws }), district),
  ])
  await first.apply()
  const { district, station, stick } = first
  const bytes = await confirmedFile(nextPack(), district)
  await district.answer(stick, { carried: [{ kind: 'pack', bytes }] })
  const { replies } = await station.ask.receiving.apply({ folder: stick })
  expect(replies).toMatchObject([
    { state: 'applied', packs: [{ state: 'held' }] },
    { state: 'applied', packs: [{ state: 'refused', fault: { code: 'pack-older' } }] },
  ])
  expect(await first.versions()).toEqual(['1 superseded', '3 current'])
})

test('two packs of one version in one reply: the second is refused', async () => {
  const { apply, versions } = await aReplyWith(async (district) => [
    await confirmedFile(nextPack(), district),
    await confirmedFile(nextPack({ issued_on: '2026-02-02' }), district),
  ])
  const states = ((await apply()) as { packs: { state: string }[] }).packs.map(({ state }) => state)
  expect(states.toSorted()).toEqual(['installed', 'refused'])
  expect(await versions()).toEqual(['1 superseded', '2 current'])
})

/** A reply of another key or kind than the story's own, with one pack. */
async function tell(
  { stick, party, kind }: { stick: string; party: Party; kind: 'real' | 'test' },
  pack: Uint8Array,
  change: object,
) {
  const [name = ''] = readdirSync(stick).filter((one) => one.endsWith('.jhb'))
  const by = { identities: [party.identity], district: DistrictId.parse(party.id), kind }
  const { manifest } = await unpackBundle(readFileSync(join(stick, name)), by)
  const { station } = manifest
  const hash = await sha256(pack)
  const reply = aReply({ ...party, id: station.id }, party, {
    ...{ school, kind, reply_seq: 50, objects: [{ hash, kind: 'pack', size: pack.length }] },
    ...change,
  })
  const objects = new Map([[hash, pack]])
  const { bytes } = await sealReply(reply, party.pair, station.recipient, objects)
  writeFileSync(join(stick, replyFileName(reply)), bytes)
}

test('a pack is believed that the key confirmed which its own reply brings', async () => {
  const { station, district, stick } = await aReplyWith(async () => [])
  const party = { ...district.party, pair: await signingPair(new Uint8Array(32).fill(211)) }
  const pack = await confirmedFile(nextPack(), { party })
  await district.answer(stick, { carried: [{ kind: 'pack', bytes: pack }] })
  await station.ask.receiving.apply({ folder: stick })
  expect(await station.ask.pack.list({})).toHaveLength(1)
  const appointment = await signAppointment(anAppointment(party, { serial: 2 }), party.root)
  await tell({ stick, party, kind: 'test' }, pack, { appointment })
  await station.ask.receiving.apply({ folder: stick })
  expect(await station.ask.pack.list({})).toMatchObject([{ version: 1 }, { version: 2 }])
})

test('what the development key issued is refused in a real workspace also from a reply', async () => {
  const [station, { invite, party }] = [await aStation(), await aDistrict()]
  const person = { name: '李梅', role: 'clerk' } as const
  await station.ask.workspace.create({ kind: 'real', passphrase, person })
  await station.ask.schools.add({ code: school, name: '云溪县中心小学' })
  const real = anAppointment(party, { kind: 'real' })
  const appointment = await signAppointment(real, party.root)
  await station.ask.district.accept(await invite({ kind: 'real', appointment }))
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const issuer = await developmentPair()
  const pack = await countersignPack(await signPack(nextPack(), issuer), issuer.public, party.pair)
  await tell({ stick, party, kind: 'real' }, pack, { appointment })
  const { replies } = await station.ask.receiving.apply({ folder: stick })
  const fault = { code: 'pack-development-key' }
  expect(replies).toMatchObject([{ state: 'applied', packs: [{ state: 'refused', fault }] }])
  expect(await station.ask.pack.list({})).toHaveLength(1)
})
