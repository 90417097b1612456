import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { replyFileName, sealReply } from '#shared/reply/seal.ts'
import { anApproval, aReply } from '#shared/testing/hand-off.ts'

async function anInvitedSchool() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  const proof = () => station.ask.proof.standing({ school })
  const standing = async () => (await station.ask.handing.waiting({}))[0]?.standing.is
  expect(await proof()).toEqual([])
  await station.ask.district.accept(await district.invite())
  return { station, district, proof, standing, ask: station.ask }
}

test('each standing has its proof: the invitation, the request, and the reply that approved', async () => {
  const { ask, station, district, proof, standing } = await anInvitedSchool()
  expect(await proof()).toMatchObject([{ is: 'invited', until: '2026-12-31' }])
  const [invited] = await proof()
  expect(invited).toHaveProperty('code', expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/))
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  const [request] = await district.read(stick)
  const asked = { is: 'asked', bundle: request?.id, sequence: 1, copied_at: expect.any(String) }
  expect(await proof()).toMatchObject([{ is: 'invited' }, asked])
  await district.approve(stick)
  await ask.receiving.apply({ folder: stick })
  expect(await proof()).toMatchObject([
    ...[{ is: 'invited' }, asked],
    { is: 'approved', reply_seq: 1, event_no: 1 },
  ])
  expect((await proof()).at(-1)?.is).toBe(await standing())
  const reply = (await proof()).flatMap((step) => ('reply' in step ? [step.reply] : []))
  expect(await ask.proof.show({ school, hash: reply[0] ?? '' })).toMatchObject({ kind: 'reply' })
})

test('two replies in either order: the last step is the word that holds, by the reply that brought it', async () => {
  const ends = []
  for (const order of [
    [2, 3],
    [3, 2],
    [2, 3, 2],
  ]) {
    const { ask, station, district, proof, standing } = await anInvitedSchool()
    const stick = station.stick()
    await ask.handing.write({ folder: stick })
    const [request] = await district.read(stick)
    if (request === undefined) throw new Error('a request was written')
    const { station: face } = request.manifest
    const { party } = district
    const approval = await anApproval(party, face)
    const revocation = { event_no: 2, act: 'revoke', reason: '电脑被盗' }
    const trust = [approval, await anApproval(party, face, revocation)]
    for (const reply_seq of order) {
      const told = {
        reply_seq,
        school,
        trust: trust.slice(0, reply_seq - 1),
        bundles: [request.id],
      }
      const reply = aReply({ ...party, id: face.id }, party, told)
      const { bytes } = await sealReply(reply, party.pair, face.recipient)
      const folder = station.stick()
      writeFileSync(join(folder, replyFileName(reply)), bytes)
      await ask.receiving.apply({ folder })
    }
    const steps = await proof()
    expect(steps.at(-1)?.is).toBe(await standing())
    ends.push(steps.map(({ is }) => is))
    expect(steps.at(-1)).toMatchObject({ is: 'revoked', event_no: 2, reply_seq: 3 })
    await station.close()
  }
  const end = ['invited', 'asked', 'approved', 'revoked']
  expect(ends).toEqual([end, end, end])
})
