import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import type { Sha256 } from '#shared/ids.ts'
import { verifyReply } from '#shared/reply/open.ts'
import { trusted } from '#shared/testing/hand-off.ts'

async function aHandedIn() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  const nothing = await station.ask.proof.holding({ school })
  await station.join(district)
  await station.fillAll()
  await station.seal('S', 'A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const bundles = await district.read(stick)
  const [bundle] = bundles
  if (bundle === undefined) throw new Error('a bundle was written')
  const hear = async (change: object) => {
    await district.answer(stick, { change })
    await station.ask.receiving.apply({ folder: stick })
    return station.ask.proof.holding({ school })
  }
  return { station, district, nothing, bundle, hear }
}

test('before the first reply nothing is said', async () => {
  expect((await aHandedIn()).nothing).toBeNull()
})

test('what lies behind the number that the district holds is on its way, by the stored reply', async () => {
  const { station, district, bundle, hear } = await aHandedIn()
  const chain = {
    epoch: bundle.manifest.epoch,
    through: 1,
    head_manifest: bundle.manifest.previous,
  }
  const holding = await hear({ chains: [chain], bundles: [] })
  expect(holding).toMatchObject({ through: 1, bundles: [{ sequence: 2, is: 'written' }] })
  const { text } = await station.ask.proof.show({ school, hash: holding?.reply ?? bundle.id })
  const { reply } = await verifyReply(text, trusted(district.party))
  expect(reply.reply_seq).toBe(holding?.reply_seq)
  const all = { ...chain, through: 2, head_manifest: bundle.id }
  expect(await hear({ chains: [all] })).toMatchObject({ through: 2, bundles: [] })
})

test('each record of a bundle that waits shows as held, with the reason and its proof, until it counts', async () => {
  const { station, bundle, hear } = await aHandedIn()
  const reason = '缺少上一号上报包'
  const held = [{ bundle: bundle.id, state: 'waiting', reason }]
  const holding = await hear({ held, decisions: [] })
  expect(holding?.bundles).toEqual([{ sequence: 2, is: 'waiting' }])
  const lines = await station.ask.proof.records({ school })
  expect(lines).toHaveLength(2)
  for (const { steps } of lines) {
    const last = { step: 'held', state: 'waiting', reason, bundle: bundle.id }
    expect(steps.at(-1)).toMatchObject({ ...last, reply: holding?.reply })
  }
  await hear({})
  for (const { steps } of await station.ask.proof.records({ school })) {
    expect(steps.map(({ step }) => step)).not.toContain('held')
    expect(steps.at(-1)).toMatchObject({ step: 'decided', state: 'accepted' })
  }
})

test('what a new life of the district no longer has is said to be lost, and handed in again as it was', async () => {
  const { station, bundle, hear } = await aHandedIn()
  await hear({})
  const earlier = ['0000000d']
  // Its clock and its numbers are behind: what it signs of the lives before it decides.
  const reborn = { district_epoch: '0000000e', earlier, reply_seq: 1, decisions: [] }
  const behind = { ...reborn, issued_at: '2016-11-03T08:15:00Z' }
  const holding = await hear({ ...behind, bundles: [], chains: [] })
  expect(holding?.bundles).toContainEqual({ sequence: 2, is: 'lost' })
  for (const { steps } of await station.ask.proof.records({ school })) {
    expect(steps.at(-1)).toMatchObject({ step: 'lost', bundle: bundle.id, reply: holding?.reply })
  }
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const again = readdirSync(stick).filter((name) => name.endsWith('-2.jhb'))
  expect(again).toHaveLength(1)
  // Once the new life has it, what the earlier one decided is over and its own word stands.
  const chain = { epoch: bundle.manifest.epoch, through: 2, head_manifest: bundle.id }
  const pending = (record: Sha256) => ({
    ...{ record, decision_no: 1, state: 'pending', reason: '等待核实' },
  })
  const records = bundle.manifest.objects.map(({ hash }) => hash).sort()
  const healed = { ...behind, reply_seq: 2, chains: [chain], decisions: records.map(pending) }
  expect(await hear(healed)).toMatchObject({ through: 2, bundles: [] })
  for (const { steps } of await station.ask.proof.records({ school })) {
    expect(steps.map(({ step }) => step)).not.toContain('lost')
    expect(steps.at(-1)).toMatchObject({ step: 'decided', state: 'pending', decision_no: 1 })
  }
})
