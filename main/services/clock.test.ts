import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { Instant } from '#shared/ids.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { anAppointment, anApproval, aParty, aReply } from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

/** When the district of these stories signs its replies (`shared/testing/hand-off.ts`). */
const signed = Date.parse('2026-11-04T02:00:00Z')
const years = (n: number) => n * 365 * 24 * 60 * 60 * 1_000

/** A school that hands in three times while its clock jumps before each step, as told. */
async function aStoryAt(jumps: readonly number[]) {
  let now = signed
  const [station, district] = [
    await aStation({
      clock: () => {
        now += 1_000
        return Instant.parse(new Date(now).toISOString())
      },
    }),
    await aDistrict(),
  ]
  let step = 0
  const jump = () => {
    now = signed + years(jumps[step++ % jumps.length] ?? 0)
  }
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  const chain = []
  for (const books of ['11', '12', '13']) {
    jump()
    await station.fill({ op: 'set', form: 'A', field: 'books', value: books })
    jump()
    await station.seal('A')
    const stick = station.stick()
    jump()
    await station.ask.handing.write({ folder: stick })
    const [bundle, ...more] = await district.read(stick)
    chain.push({ sequence: bundle?.manifest.sequence, more: more.length })
    jump()
    await district.answer(stick)
    await station.ask.receiving.apply({ folder: stick })
    await station.restart()
    await station.ask.workspace.unlock({ passphrase })
  }
  const lines = await station.ask.proof.records({ school })
  const told = lines.map(({ form, revision, current, steps }) => ({
    ...{ form, revision, current, steps: steps.map((one) => one.step) },
  }))
  const [waiting] = await station.ask.handing.waiting({})
  const sent = waiting?.unconfirmed.map(({ sequence }) => sequence)
  const { unpacked, broken } = waiting ?? {}
  return { chain, told, sent, unpacked, broken, series: await station.ask.proof.series({ school }) }
}

test.for([
  ['ten years back', [-10]],
  ['ten years on', [10]],
  ['to and fro before each step', [10, -10, 0]],
] as const)('with the clock %s the story is the same, in order and in proof', async ([, jumps]) => {
  expect(await aStoryAt(jumps)).toEqual(await aStoryAt([0]))
})

test.for([
  [-10, 'behind'],
  [0, undefined],
  [10, 'ahead'],
] as const)(
  'a clock that is off by %d years is told as %s, by what the district signed',
  async ([off, is]) => {
    let now = signed
    const clock = () => Instant.parse(new Date(now).toISOString())
    const [station, district] = [await aStation({ clock }), await aDistrict()]
    await station.setUp()
    expect(await station.ask.workspace.status({})).not.toHaveProperty('clock')
    await station.join(district)
    now += years(off)
    const status = await station.ask.workspace.status({})
    if (is === undefined) expect(status).not.toHaveProperty('clock')
    else expect(status).toMatchObject({ clock: { is, now: clock() } })
  },
)

test('one reply that was signed with a clock ten years ahead does not stand for ever', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const clock = async () => {
    await station.ask.receiving.apply({ folder: stick })
    return station.ask.workspace.status({})
  }
  await district.answer(stick, { change: { issued_at: '2036-11-05T00:00:00Z' } })
  expect(await clock()).toMatchObject({ clock: { is: 'behind', signed: '2036-11-05T00:00:00Z' } })
  await district.answer(stick, { change: { issued_at: '2026-11-03T09:00:00Z' } })
  expect(await clock()).not.toHaveProperty('clock')
})

test('what a revoked key has signed is no time', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const [bundle] = await district.read(stick)
  const face = bundle?.manifest.station ?? { id: '', signing: '', recipient: '' }
  const clock = async () => {
    await station.ask.receiving.apply({ folder: stick })
    return station.ask.workspace.status({})
  }
  const forged = { issued_at: '2099-01-01T00:00:00Z', reply_seq: 1_000 }
  await district.answer(stick, { change: forged })
  expect(await clock()).toMatchObject({ clock: { is: 'behind', signed: forged.issued_at } })
  const { party } = district
  const renewed = { ...(await aParty(201)), id: party.id, root: party.root }
  const named = anAppointment(renewed, { serial: 2, revoked: [party.pair.public] })
  const next = { ...renewed, appointment: await signAppointment(named, party.root) }
  const told = { reply_seq: 9, school, trust: [await anApproval(next, face)] }
  const reply = aReply({ ...next, id: face.id }, next, told)
  const { bytes } = await sealReply(reply, next.pair, face.recipient)
  writeFileSync(join(stick, replyFileName(reply)), bytes)
  expect(await clock()).not.toHaveProperty('clock')
})
