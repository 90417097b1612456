import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { signInvitation } from '#shared/reply/invite.ts'
import { anAppointment, anInvitation, aParty } from '#shared/testing/hand-off.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

async function aSchool() {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  return { ask: station.ask, district, invitation: await district.invite() }
}

test('an invitation is shown with what must be compared, and believed only after that', async () => {
  const { ask, invitation } = await aSchool()
  const seen = await ask.district.inspect({ file: invitation.file })
  expect(seen).toMatchObject({
    ...{ name: '云溪县教育局', school, until: '2026-12-31' },
    fingerprint: invitation.fingerprint,
  })
  expect(await ask.workspace.status({})).not.toHaveProperty('district')
  await ask.district.accept(invitation)
  expect(await ask.workspace.status({})).toMatchObject({
    district: { name: '云溪县教育局', fingerprint: invitation.fingerprint },
  })
})

test('another fingerprint is not believed', async () => {
  const { ask, invitation } = await aSchool()
  const fingerprint = invitation.fingerprint.replace(/^\d/, (digit) =>
    String((Number(digit) + 1) % 10),
  )
  const accept = () => ask.district.accept({ ...invitation, fingerprint })
  expect(await askedFault(accept)).toBe('fingerprint-mismatch')
  expect(await ask.workspace.status({})).not.toHaveProperty('district')
})

test('the same district may invite again, another may not', async () => {
  const { ask, invitation } = await aSchool()
  await ask.district.accept(invitation)
  await ask.district.accept(invitation)
  const stranger = await aParty(201)
  const { bytes } = await signInvitation(anInvitation(stranger), stranger.pair)
  const file = Buffer.from(bytes).toString('base64')
  const { fingerprint } = await ask.district.inspect({ file })
  expect(await askedFault(() => ask.district.accept({ file, fingerprint }))).toBe('district-other')
})

test('a real district does not invite a test workspace', async () => {
  const { ask, district } = await aSchool()
  const { party } = district
  const appointment = await signAppointment(anAppointment(party, { kind: 'real' }), party.root)
  const invitation = anInvitation(party, { kind: 'real', appointment })
  const { bytes } = await signInvitation(invitation, party.pair)
  const inspect = () => ask.district.inspect({ file: Buffer.from(bytes).toString('base64') })
  expect(await askedFault(inspect)).toBe('kind-mismatch')
})

test('a file that is no invitation is file-not-ours', async () => {
  const { ask } = await aSchool()
  const inspect = () => ask.district.inspect({ file: Buffer.from('你好').toString('base64') })
  expect(await askedFault(inspect)).toBe('file-not-ours')
})

test('a lock that comes meanwhile waits until the invitation is accepted', async () => {
  const { ask, invitation } = await aSchool()
  const accepted = ask.district.accept(invitation)
  await ask.workspace.lock({})
  await accepted
  await ask.workspace.unlock({ passphrase })
  expect(await ask.workspace.status({})).toHaveProperty('district')
})
