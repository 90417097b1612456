import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FileSystem } from '#main/files/file-system.ts'
import { nodeFiles } from '#main/files/node-files.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { FormKey, SchoolCode, Sha256 } from '#shared/ids.ts'
import { verifyReply } from '#shared/reply/open.ts'
import { sealReply } from '#shared/reply/seal.ts'
import { anAppointment, aParty, aReply, trusted } from '#shared/testing/hand-off.ts'
import { buildings, rowIds } from '#shared/testing/small-school.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

const [row] = rowIds

async function aHandedInStation() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  const [, record] = await station.seal('A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const look = async () => (await station.ask.receiving.look({ folder: stick })).replies
  const apply = () => station.ask.receiving.apply({ folder: stick })
  const steps = async () => {
    const lines = await station.ask.proof.records({ school })
    return lines.find((line) => line.record === record)?.steps ?? []
  }
  return { station, district, stick, look, apply, steps, record }
}

test('looking and applying change nothing on the stick', async () => {
  const { district, stick, look, apply } = await aHandedInStation()
  await district.answer(stick)
  const state = () =>
    readdirSync(stick).map((name) => [
      name,
      statSync(join(stick, name)).mtimeMs,
      readFileSync(join(stick, name), 'base64'),
    ])
  const before = state()
  await look()
  await apply()
  expect(state()).toEqual(before)
})

test('a reply is applied once, and its proof is what the district signed', async () => {
  const { station, district, stick, look, apply, steps } = await aHandedInStation()
  await district.answer(stick)
  expect(await apply()).toMatchObject({ applied: 1, replies: [{ state: 'applied' }] })
  expect(await apply()).toMatchObject({ applied: 0, replies: [{ state: 'applied' }] })
  expect(await look()).toMatchObject([{ state: 'applied' }])
  const received = (await steps()).find(({ step }) => step === 'received')
  const hash = received?.step === 'received' ? received.reply : Sha256.parse('')
  const proof = await station.ask.proof.show({ school, hash })
  expect(proof.kind).toBe('reply')
  const { reply } = await verifyReply(proof.text, trusted(district.party))
  expect(reply.decisions).toHaveLength(2)
})

test('the highest decision wins, whatever order the replies come in', async () => {
  const { station, district, stick, steps } = await aHandedInStation()
  const pending = await district.answer(stick, {
    decide: () => ({ decision_no: 1, state: 'pending', reason: '待核' }),
  })
  const accepted = await district.answer(stick, { decide: () => ({ decision_no: 2 }) })
  for (const name of [accepted, pending]) {
    const alone = station.stick()
    writeFileSync(join(alone, name), readFileSync(join(stick, name)))
    await station.ask.receiving.apply({ folder: alone })
  }
  expect((await steps()).at(-1)).toMatchObject({
    step: 'decided',
    decision_no: 2,
    state: 'accepted',
  })
})

test('what a reply says has the time of the district’s signing, not only that of applying', async () => {
  const { station, district, stick, apply, steps } = await aHandedInStation()
  await district.answer(stick)
  await apply()
  const { replies } = await station.ask.receiving.look({ folder: stick })
  const [reply] = replies
  const issued_at = reply?.state === 'applied' ? reply.issued_at : undefined
  const said = (await steps()).filter(({ step }) => step === 'received' || step === 'decided')
  expect(said).toMatchObject([{ issued_at }, { issued_at }])
  expect(said.map(({ at }) => at)).not.toContain(issued_at)
})

test('an older reply is told, kept, and changes nothing', async () => {
  const { station, district, stick, look, apply } = await aHandedInStation()
  const first = await district.answer(stick)
  const second = await district.answer(stick)
  const alone = station.stick()
  writeFileSync(join(alone, second), readFileSync(join(stick, second)))
  await station.ask.receiving.apply({ folder: alone })
  expect(await look()).toMatchObject([
    { state: 'older', file: first },
    { state: 'applied', file: second },
  ])
  expect(await apply()).toMatchObject({ applied: 0 })
})

test('a return names cells, and only these may be corrected when the district says so', async () => {
  const { station, district, stick, apply, steps, record } = await aHandedInStation()
  const remarks = [{ cell: 'A.books', text: '与图书台账不符' }]
  const word = { reason: '图书数有误', remarks, only: true, until: '2026-12-10' } as const
  await district.answer(stick, {
    decide: (one) => (one === record ? { state: 'returned', ...word } : {}),
  })
  await apply()
  expect((await steps()).at(-1)).toMatchObject({ step: 'decided', state: 'returned', ...word })

  const area = (value: string) =>
    station.fill({ op: 'set-cell', register: 'A.buildings', row, column: 'area_m2', value })
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '1300' })
  const elsewhere = {
    data: {
      code: 'correction-elsewhere',
      details: { form: 'A', cells: [`A.buildings/${row}/area_m2`] },
    },
  }
  expect(await area('501').catch((thrown: unknown) => thrown)).toMatchObject(elsewhere)
  const draft = await station.ask.filling.open({ school, period })
  expect(draft.corrections).toMatchObject([{ form: 'A', open: ['A.books'] }])
  expect(draft.situation.registers[buildings]?.[0]?.cells).toMatchObject({ area_m2: '500' })
  expect(await station.seal('A')).toHaveLength(1)
  expect((await station.ask.filling.open({ school, period })).corrections).toEqual([])
  await area('501')
})

test('a remark on a computed value lets the rows that feed it be corrected and sealed, and no more', async () => {
  const { station, district, stick, apply, record } = await aHandedInStation()
  const remarks = [{ cell: 'A.area', text: '面积合计与房产证不符' }]
  await district.answer(stick, {
    decide: (one) =>
      one === record ? { state: 'returned', reason: '面积有误', remarks, only: true } : {},
  })
  await apply()
  const books = { op: 'set', form: 'A', field: 'books', value: '1300' } as const
  expect(await station.fill(books).catch((thrown: unknown) => thrown)).toMatchObject({
    data: { code: 'correction-elsewhere', details: { cells: ['A.books'] } },
  })
  await station.fill({
    ...{ op: 'set-cell', register: 'A.buildings', row, column: 'area_m2', value: '501' },
  })
  expect(await station.seal('A')).toHaveLength(1)
})

test('what was changed before the return came can be put back, and is not sealed until it is', async () => {
  const { station, district, stick, apply, record } = await aHandedInStation()
  const area = (value: string) =>
    station.fill({ op: 'set-cell', register: 'A.buildings', row, column: 'area_m2', value })
  await area('501')
  const remarks = [{ cell: 'A.books', text: '与图书台账不符' }]
  await district.answer(stick, {
    decide: (one) =>
      one === record ? { state: 'returned', reason: '图书数有误', remarks, only: true } : {},
  })
  await apply()
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '1300' })
  const refused = await station.ask.sealing
    .seal({ school, period, forms: [FormKey.parse('A')] })
    .catch((thrown: unknown) => thrown)
  expect(refused).toMatchObject({ data: { code: 'correction-elsewhere' } })
  for (const typed of ['5', '50', '500']) await area(typed)
  expect(await area('5001').catch((thrown: unknown) => thrown)).toMatchObject({
    data: { code: 'correction-elsewhere' },
  })
  expect(await station.seal('A')).toHaveLength(1)
})

test('a returned record shows the reason', async () => {
  const { district, stick, apply, steps } = await aHandedInStation()
  await district.answer(stick, { decide: () => ({ state: 'returned', reason: '面积有误' }) })
  await apply()
  expect((await steps()).at(-1)).toMatchObject({ state: 'returned', reason: '面积有误' })
})

test('a reply is opened for whichever school of this installation it is', async () => {
  const { station, district } = await aHandedInStation()
  // Before the other in the list, so that the reply is not for the first that is tried.
  const other = SchoolCode.parse('9901010000')
  await station.ask.schools.add({ code: other, name: '小岭教学点' })
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  await district.answer(stick)
  expect((await station.ask.receiving.look({ folder: stick })).replies).toMatchObject([
    { state: 'new', school },
  ])
})

test.for([
  ['cut short', 'file-tampered', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
  ['with one byte changed', 'file-tampered', (bytes: Buffer) => bytes.fill(0, bytes.length - 40)],
  ['that is something else', 'file-not-ours', () => Buffer.from('这不是回复包')],
] as const)('a reply %s is broken: %s', async ([, code, change]) => {
  const { district, stick, look, apply } = await aHandedInStation()
  const path = join(stick, await district.answer(stick))
  writeFileSync(path, change(readFileSync(path)))
  expect(await look()).toMatchObject([{ state: 'broken', fault: { code } }])
  expect(await apply()).toMatchObject({ applied: 0 })
})

test('a reply of a real workspace is foreign to a test', async () => {
  const { district, stick, look } = await aHandedInStation()
  const real = anAppointment(district.party, { kind: 'real' })
  const appointment = await signAppointment(real, district.party.root)
  await district.answer(stick, { change: { kind: 'real', appointment, trust: [] } })
  expect(await look()).toMatchObject([{ state: 'foreign', fault: { code: 'kind-mismatch' } }])
})

test('a reply for another station is foreign', async () => {
  const [ours, theirs] = [await aHandedInStation(), await aHandedInStation()]
  const name = await theirs.district.answer(theirs.stick)
  writeFileSync(join(ours.stick, name), readFileSync(join(theirs.stick, name)))
  expect(await ours.look()).toMatchObject([
    { state: 'foreign', fault: { code: 'reply-for-another-station' } },
  ])
})

test('a reply of another district is foreign', async () => {
  const { district, stick, look } = await aHandedInStation()
  const [bundle] = await district.read(stick)
  const stranger = await aParty(201)
  const { school: code, station } = bundle?.manifest ?? missing()
  const reply = aReply({ ...stranger, id: station.id }, stranger, { school: code })
  const { bytes } = await sealReply(reply, stranger.pair, station.recipient)
  writeFileSync(join(stick, 'a.jhr'), bytes)
  expect(await look()).toMatchObject([
    { state: 'foreign', fault: { code: 'reply-from-another-district' } },
  ])
})

test('of more files than are read in one go the rest is counted, and ours is read all the same', async () => {
  const { district, stick, look, station } = await aHandedInStation()
  const name = await district.answer(stick)
  for (let at = 0; at < 510; at += 1) {
    writeFileSync(join(stick, `${9_900_000_000 + at}-01234567-5eed0001-1.jhr`), 'of another school')
  }
  const replies = await look()
  expect(replies).toHaveLength(500)
  expect(replies).toContainEqual(expect.objectContaining({ state: 'new', file: name }))
  const { unread, applied } = await station.ask.receiving.apply({ folder: stick })
  expect(unread).toEqual({ ours: 0, others: 11 })
  expect(applied).toBe(1)
})

test('junk that bears our code and high numbers hides nothing, and is counted instead of listed', async () => {
  const { district, stick, look, station } = await aHandedInStation()
  const name = await district.answer(stick)
  for (let at = 0; at < 600; at += 1) {
    writeFileSync(join(stick, `${school}-01234567-5eed0001-${900_000 + at}.jhr`), 'junk')
  }
  const replies = await look()
  expect(replies).toContainEqual(expect.objectContaining({ state: 'new', file: name }))
  expect(replies).toHaveLength(501)
  const { unread, untold, applied } = await station.ask.receiving.apply({ folder: stick })
  expect({ unread, untold, applied }).toEqual({
    ...{ unread: { ours: 0, others: 0 }, untold: 100, applied: 1 },
  })
})

test('a stick that is pulled out while its replies are read is gone, not broken', async () => {
  let isPulled = false
  const pulled = async (path: string) => {
    if (isPulled) throw Object.assign(new Error('EIO'), { code: 'EIO' })
    isPulled = path.endsWith('.jhr')
  }
  const fileSystem: FileSystem = {
    ...nodeFiles,
    list: async (path) => {
      await pulled(path)
      return nodeFiles.list(path)
    },
    read: async (path) => {
      await pulled(path)
      return nodeFiles.read(path)
    },
  }
  const [station, district] = [await aStation({ fileSystem }), await aDistrict()]
  await station.setUp()
  await station.ask.district.accept(await district.invite())
  const folder = station.stick()
  for (const name of ['a.jhr', 'b.jhr']) writeFileSync(join(folder, name), 'x')
  expect(await askedFault(() => station.ask.receiving.look({ folder }))).toBe('device-gone')
})

test('before a district is joined no reply is believed', async () => {
  const station = await aStation()
  await station.setUp()
  const folder = station.stick()
  expect(await askedFault(() => station.ask.receiving.look({ folder }))).toBe('district-missing')
  expect(await askedFault(() => station.ask.receiving.apply({ folder }))).toBe('district-missing')
})

test('a folder that is gone is folder-missing', async () => {
  const { station } = await aHandedInStation()
  const folder = join(station.folder, 'nowhere')
  expect(await askedFault(() => station.ask.receiving.look({ folder }))).toBe('folder-missing')
})

function missing(): never {
  throw new Error('no bundle on the stick')
}
