import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { createEngines } from '#district/judge/engines.ts'
import { overviewOf } from '#district/services/overview.ts'
import { issueReply } from '#district/services/replies.ts'
import { perform } from '#district/store/act.ts'
import { listStationsOf } from '#district/store/stations.ts'
import { aDistrict } from '#district/testing/a-district.ts'
import { aStation, type TestStation } from '#district/testing/a-station.ts'
import { smallPack } from '#district/testing/small-pack.ts'
import { approve, takeIn } from '#district/testing/story.ts'
import { signingPair } from '#shared/bundle/keys.ts'
import { Instant } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { openConfirmedPack, signPack } from '#shared/pack/signed.ts'
import { openReply } from '#shared/reply/open.ts'
import { confirmPack } from './confirm-pack.ts'
import { packNews } from './pack-news.ts'

const issuer = await signingPair(new Uint8Array(32).fill(7))
const version = (number: number, change: object = {}) =>
  Pack.parse({ ...smallPack, version: number, ...change })
const confirm = async (deps: Deps, pack: Pack) =>
  confirmPack(await signPack(pack, issuer), issuer.public, deps)

/** The station of an approved school, and what the replies to it carry. */
async function anApprovedStation() {
  const deps = await aDistrict()
  const school = await aStation(deps.district)
  const first = await school.bundle([await school.profile(100)])
  await takeIn(deps, first)
  await approve(deps, school)
  return { deps, school, first }
}

async function replyWithPacks(deps: Deps, { party, school }: TestStation) {
  const { district } = deps
  const { schools } = await overviewOf(district, createEngines())
  const station = schools.flatMap(({ stations }) => stations).find((one) => one.school === school)
  if (station === undefined) throw new Error('the school is there')
  const { bytes, reply_seq } = await issueReply(station, deps)
  const { reply, objects } = await openReply(bytes, {
    ...{ identities: [party.identity], station: station.station, school, kind: district.kind },
    district: { id: district.id, root: district.appointed.root },
  })
  const packs = await Promise.all(
    reply.objects.map(async ({ hash, kind }) => {
      const { pack } = await openConfirmedPack(
        objects.get(hash) ?? new Uint8Array(),
        district.pair.public,
      )
      return `${kind} ${pack.id} ${pack.version}`
    }),
  )
  return { reply_seq, packs }
}

test('a reply carries the highest confirmed version until the station shows that it has it', async () => {
  const { deps, school, first } = await anApprovedStation()
  expect(await replyWithPacks(deps, school)).toEqual({ reply_seq: 1, packs: [] })
  await confirm(deps, version(2))
  await confirm(deps, version(3))
  const told = { reply_seq: 2, packs: ['pack test.small 3'] }
  expect(await replyWithPacks(deps, school)).toEqual(told)
  expect(await replyWithPacks(deps, school)).toEqual(told)
  const pack = { id: 'test.small', version: 3, hash: '0'.repeat(64) }
  const next = await school.bundle([], { sequence: 2, previous: first.id, pack })
  await takeIn(deps, next)
  expect(await replyWithPacks(deps, school)).toEqual({ reply_seq: 3, packs: [] })
})

test('a pack of the version that the station works with, or a lower one, is no news', async () => {
  const { deps, school } = await anApprovedStation()
  await replyWithPacks(deps, school)
  await confirm(deps, smallPack)
  expect(await replyWithPacks(deps, school)).toEqual({ reply_seq: 1, packs: [] })
})

test('a pack of another name is carried beside', async () => {
  const { deps, school } = await anApprovedStation()
  await confirm(deps, version(1, { id: 'test.other' }))
  await confirm(deps, version(2))
  const { packs } = await replyWithPacks(deps, school)
  expect(packs.toSorted()).toEqual(['pack test.other 1', 'pack test.small 2'])
})

test('an expired pack is not sent any more', async () => {
  const { deps, school } = await anApprovedStation()
  await confirm(deps, version(2, { expires_on: '2026-11-23' }))
  expect((await replyWithPacks(deps, school)).packs).toHaveLength(1)
  const tomorrow = { ...deps, clock: () => Instant.parse('2026-11-23T16:00:00Z') }
  expect((await replyWithPacks(tomorrow, school)).packs).toEqual([])
})

test('after a rotation the pack goes out under the key that is appointed then', async () => {
  const { deps, school } = await anApprovedStation()
  await confirm(deps, version(2))
  const { district, person, clock } = deps
  const pair = await signingPair(new Uint8Array(32).fill(9))
  const [station] = await listStationsOf(district.db, district.id, school.school)
  if (station === undefined) throw new Error('the station is there')
  const act = { db: district.db, district: district.id, person, at: clock() }
  const [carried] = await perform(act, 'reply', (under) =>
    packNews(under, { ...district, pair }, station, []),
  )
  const opened = await openConfirmedPack(carried?.bytes ?? new Uint8Array(), pair.public)
  expect(opened).toMatchObject({ confirmedBy: pair.kid, issuer: issuer.kid })
})
