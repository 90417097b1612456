import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Deps } from '#district/deps.ts'
import { aDistrict, districtFolder, openDeps } from '#district/testing/a-district.ts'
import { aFolder } from '#district/testing/a-folder.ts'
import { aStation } from '#district/testing/a-station.ts'
import { wordsOf } from '#district/testing/story.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { perform } from './act.ts'
import type { Db } from './schema.ts'

async function pragma(db: Db, text: string): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(text)}`.execute(db)
  return Object.values(rows[0] ?? {})[0] ?? 0
}

test('an act that fails leaves nothing, not even its number', async () => {
  const { district, person, clock } = await aDistrict()
  const { db, id } = district
  const numbers = () => db.selectFrom('districts').select('act_no').executeTakeFirstOrThrow()
  const before = await numbers()
  const act = perform({ db, district: id, person, at: clock() }, 'ingest', async ({ note }) => {
    await note('begun', 'something')
    throw new Error('power cut')
  })
  await expect(act).rejects.toThrow('power cut')
  expect(await numbers()).toEqual(before)
  expect(await db.selectFrom('acts').select('act').where('act', '=', 'begun').execute()).toEqual([])
})

test('a disk that is full is told as such, and nothing half-done stays', async () => {
  const { district, person, clock } = await aDistrict()
  const { db, id } = district
  await pragma(db, `max_page_count = ${await pragma(db, 'page_count')}`)
  const under = { db, district: id, person, at: clock() }
  const big = perform(under, 'ingest', ({ note }) => note('big', 'x'.repeat(4_000_000)))
  expect(await faultCodeOf(() => big)).toBe('district-store-full')
  await perform(under, 'ingest', async () => undefined)
})

test('a store that another program keeps busy is told as such', async () => {
  const folder = await districtFolder()
  const [one, other] = [await openDeps(folder), await openDeps(folder)]
  await pragma(other.district.db, 'busy_timeout = 20')
  const ingest = ({ district, person, clock }: Deps, run: () => Promise<void>) =>
    perform({ db: district.db, district: district.id, person, at: clock() }, 'ingest', run)
  const nothing = async () => undefined
  await ingest(one, async () => {
    expect(await faultCodeOf(() => ingest(other, nothing))).toBe('district-store-busy')
  })
  await ingest(other, nothing)
  await one.district.db.destroy()
  await other.district.db.destroy()
})

test('two processes take in bundles at once, and neither is lost', async () => {
  const folder = await districtFolder()
  const deps = await openDeps(folder)
  const stick = await aFolder()
  const files = []
  for (const number of [1, 2, 3]) {
    const school = await aStation(deps.district, number, `990101000${number}`)
    const bundle = await school.bundle([await school.profile(number)])
    const file = path.join(stick, bundle.name)
    await writeFile(file, bundle.bytes)
    files.push(file)
  }
  const child = path.resolve('district/testing/kill-child.ts')
  const exits = files.map((file) =>
    once(spawn(process.execPath, [child, folder, file, '0'], { stdio: 'ignore' }), 'exit'),
  )
  expect((await Promise.all(exits)).map(([code]) => code)).toEqual([0, 0, 0])
  expect(Object.keys((await wordsOf(deps)).bundles).length).toBe(3)
  await deps.district.db.destroy()
})
