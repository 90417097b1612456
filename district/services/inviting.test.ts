import { randomBytes } from 'node:crypto'
import fs, { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { takeIn } from '#district/testing/story.ts'
import { chinaDay } from '#shared/china-day.ts'
import { Instant, PlainDate, SchoolCode } from '#shared/ids.ts'
import { openInvitation } from '#shared/reply/invite.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { sampleSchool } from '#shared/testing/hand-off.ts'
import { inviteSchool } from './inviting.ts'
import { approveStation } from './stations.ts'

const school = SchoolCode.parse(sampleSchool)
const until = PlainDate.parse('2026-12-31')
const random = (count: number) => new Uint8Array(randomBytes(count))

async function invited(deps: Deps, day = until) {
  const given = { ...deps, random }
  const written = await inviteSchool(fs, await aFolder(), { school, until: day }, given)
  return { ...written, ...(await openInvitation(new Uint8Array(await readFile(written.path)))) }
}

const shown = ({ invitation, hash }: Awaited<ReturnType<typeof invited>>) => ({
  enrolment: { invitation: hash, secret: invitation.secret },
})

test('an invitation is for one school, signed by the key that the root has appointed', async () => {
  const deps = await aDistrict()
  const { district } = deps
  const { invitation, appointment, path, code } = await invited(deps)
  expect(invitation).toMatchObject({ school, until, name: district.name, district: district.id })
  expect(appointment).toEqual(district.appointed)
  expect(path).toContain(`${school}-${code}.jhi`)
})

test('an invitation for a day that is over is refused, one for today is written', async () => {
  const deps = await aDistrict()
  const today = chinaDay(deps.clock())
  expect((await invited(deps, today)).until).toBe(today)
  expect(await faultOf(() => invited(deps, PlainDate.parse('2020-01-01')))).toEqual({
    code: 'day-past',
    details: { day: '2020-01-01', today },
  })
})

test('two invitations have two secrets', async () => {
  const deps = await aDistrict()
  const [one, other] = [await invited(deps), await invited(deps)]
  expect(one.invitation.secret).not.toBe(other.invitation.secret)
})

test('a station that shows the secret in time is approved, one without it is not', async () => {
  const deps = await aDistrict()
  const [station, other] = [await aStation(deps.district), await aStation(deps.district, 7)]
  await takeIn(deps, await station.bundle([], shown(await invited(deps))), await other.bundle([]))
  const approved = await approveStation(school, station.fingerprint, deps)
  expect(approved).toMatchObject([{ state: 'approved' }])
  const fault = await faultOf(() => approveStation(school, other.fingerprint, deps))
  expect(fault).toMatchObject({ code: 'enrolment-unproven', details: { why: 'none' } })
})

test('a wrong secret is none', async () => {
  const deps = await aDistrict()
  const station = await aStation(deps.district)
  const { enrolment } = shown(await invited(deps))
  const guessed = { enrolment: { ...enrolment, secret: '0'.repeat(32) } }
  await takeIn(deps, await station.bundle([], guessed))
  const fault = await faultOf(() => approveStation(school, station.fingerprint, deps))
  expect(fault).toMatchObject({ code: 'enrolment-unproven', details: { why: 'none' } })
})

test('a secret that two stations show approves neither, whichever came first', async () => {
  const deps = await aDistrict()
  const secret = shown(await invited(deps))
  const stations = [await aStation(deps.district), await aStation(deps.district, 7)]
  for (const station of stations) await takeIn(deps, await station.bundle([], secret))
  for (const { fingerprint } of stations) {
    const fault = await faultOf(() => approveStation(school, fingerprint, deps))
    expect(fault).toMatchObject({ code: 'enrolment-unproven', details: { why: 'twice' } })
  }
})

test.each([
  ['2026-11-23T15:59:59Z', undefined],
  ['2026-11-23T16:00:00Z', 'late'],
])('the last day counts whole, in China: a request at %s', async (at, why) => {
  const deps = await aDistrict()
  const station = await aStation(deps.district)
  const secret = shown(await invited(deps, PlainDate.parse('2026-11-23')))
  const then = { ...deps, clock: () => Instant.parse(at) }
  await takeIn(then, await station.bundle([], secret))
  const approving = approveStation(school, station.fingerprint, then)
  if (why === undefined) expect(await approving).toHaveLength(1)
  else expect(await faultOf(() => approving)).toMatchObject({ details: { why } })
})

test('a secret that comes late is late, however early its station was met', async () => {
  const deps = await aDistrict()
  const station = await aStation(deps.district)
  const secret = shown(await invited(deps))
  const bare = await station.bundle([])
  await takeIn(deps, bare)
  const march = { ...deps, clock: () => Instant.parse('2027-03-01T08:00:00Z') }
  await takeIn(march, await station.bundle([], { sequence: 2, previous: bare.id, ...secret }))
  const approving = approveStation(school, station.fingerprint, march)
  expect(await faultOf(() => approving)).toMatchObject({ details: { why: 'late' } })
})
