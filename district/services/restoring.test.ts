import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation, type TestStation } from '#district/testing/a-station.ts'
import { approve, replyTo, takeIn } from '#district/testing/story.ts'
import { openReply } from '#shared/reply/open.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { restoreStation } from './restoring.ts'

const forms = { S: { type: '211', pupils: '120', principal: '李梅' }, A: { area_m2: '612.5' } }

/** A school whose laptop has handed in twice, and its new laptop, which has asked to be enrolled. */
async function aLoss() {
  const deps = await aDistrict()
  const lost = await aStation(deps.district)
  const old = await lost.profile(100)
  const first = await lost.bundle([old])
  const profile = await lost.profile(120, { revision: 2, supersedes: old.hash })
  const area = await lost.seal('A', forms, { uses: [{ form: 'S', record: profile.hash }] })
  const place = { sequence: 2, previous: first.id }
  const second = await lost.bundle([profile, area], place)
  await takeIn(deps, first, second)
  await approve(deps, lost)
  const next = await aStation(deps.district, 2)
  await takeIn(deps, await next.bundle([]))
  return { deps, lost, next, old, profile, area, second }
}

const give = (deps: Deps, { school, fingerprint }: TestStation, room?: object) =>
  restoreStation(school, fingerprint, deps, room === undefined ? undefined : (room as never))

const opened = async (deps: Deps, { party, school, face }: TestStation, bytes: Uint8Array) => {
  const { id, appointed, kind } = deps.district
  const { reply } = await openReply(bytes, {
    ...{ identities: [party.identity], school, kind, district: { id, root: appointed.root } },
    station: face.id as never,
  })
  return reply
}

test('an approved station gets the current records with what is held of them, and the word on them', async () => {
  const { deps, next, profile, area, old } = await aLoss()
  await approve(deps, next)
  const { replies, left, absent } = await give(deps, next)
  expect({ left, absent, count: replies.length }).toEqual({ left: [], absent: 0, count: 1 })
  const [stored] = replies
  const reply = await opened(deps, next, stored?.bytes ?? new Uint8Array())
  const current = [profile.hash, area.hash].toSorted()
  expect(reply.restore).toEqual(current)
  expect(reply.objects.map(({ hash }) => hash)).not.toContain(old.hash)
  expect(reply.decisions.map(({ record, state }) => [record, state])).toEqual(
    current.map((record) => [record, 'accepted']),
  )
  // The same again is the same file, and what is decided later is told without giving anything back.
  const [again] = (await give(deps, next)).replies
  expect([again?.hash, new Uint8Array(again?.bytes ?? [])]).toEqual([stored?.hash, stored?.bytes])
  const later = await replyTo(deps, next)
  expect(later).toMatchObject({ reply_seq: (stored?.reply_seq ?? 0) + 1, objects: [] })
  expect(later.restore).toBeUndefined()
  expect(later.decisions.map(({ record }) => record)).toEqual(current)
})

test('a personal object that was released goes back with its record', async () => {
  const { deps, lost, next } = await aLoss()
  await approve(deps, next)
  const third = await lost.profile(130, { period: '2025-2026', salt: '1'.repeat(32) })
  const personal = third.personal === undefined ? [] : [third.personal]
  const other = await aStation(deps.district, 3)
  await takeIn(deps, await other.bundle([third], {}, personal))
  await approve(deps, other)
  const objects = (await give(deps, next)).units.flatMap((unit) => unit.objects)
  // The newest period first, and what a record rests on before it.
  expect(objects.map(({ kind }) => kind)).toEqual(['record', 'record', 'personal', 'record'])
  expect(objects.at(-1)?.hash).toBe(third.hash)
})

test('what is too much for one reply goes into several, each with its number and nothing twice', async () => {
  const { deps, next, profile, area } = await aLoss()
  await approve(deps, next)
  const { replies } = await give(deps, next, { objects: 1, bytes: 1 })
  const parts = await Promise.all(replies.map(({ bytes }) => opened(deps, next, bytes)))
  expect(parts.map(({ restore }) => restore)).toEqual([[area.hash], [profile.hash]])
  const [one, two] = parts
  expect(two?.reply_seq).toBe((one?.reply_seq ?? 0) + 1)
})

test('records that contend for one place stay here, and that is said', async () => {
  const { deps, lost, next, second, old, area } = await aLoss()
  await approve(deps, next)
  const rival = await lost.profile(130, { revision: 2, supersedes: old.hash })
  await takeIn(deps, await lost.bundle([rival], { sequence: 3, previous: second.id }))
  const { units, left } = await give(deps, next)
  expect(units.flatMap(({ objects }) => objects).map(({ hash }) => hash)).toContain(area.hash)
  expect(left.map(({ form, why }) => [form, why])).toEqual([
    ['S', 'record-conflict'],
    ['S', 'record-conflict'],
  ])
})

test('nobody gets anything before approval, after revocation, or when nothing is held', async () => {
  const { deps, next, lost } = await aLoss()
  expect(await faultCodeOf(() => give(deps, next))).toBe('restore-unapproved')
  const stranger = { ...next, fingerprint: '00000'.concat(' 00000'.repeat(7)) }
  expect(await faultCodeOf(() => give(deps, stranger))).toBe('station-unknown')
  const other = await aStation(deps.district, 5, '9901010002')
  await takeIn(deps, await other.bundle([]))
  await approve(deps, other)
  expect(await faultCodeOf(() => give(deps, other))).toBe('restore-nothing')
  expect(lost.school).not.toBe(other.school)
})
