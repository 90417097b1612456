import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
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
