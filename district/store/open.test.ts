import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, test } from 'vitest'
import { aFolder } from '#district/testing/a-folder.ts'
import { DistrictId, Instant } from '#shared/ids.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { perform } from './act.ts'
import { ladder } from './migrations/index.ts'
import { openStore, storeFault } from './open.ts'

const key = new Uint8Array(32).fill(7)
const today = ladder({ bytes: 'blob', tableEnd: 'strict' })
const tomorrow = (up: Migration['up']) => ({ ...today, '0990-tomorrow': { up } })

const addTable: Migration['up'] = async (db) => {
  await db.schema.createTable('tomorrow').addColumn('a', 'text').execute()
}

async function made() {
  const file = path.join(await aFolder(), 'district.db')
  const db = await openStore(file, key)
  await db
    .insertInto('districts')
    .values({
      ...{ district_id: 'd', kind: 'test', name: '云溪县教育局', region: '990101', epoch: 'e' },
      ...{ appointment: 'jws', act_no: 0, created_at: 'now' },
    })
    .execute()
  await db.destroy()
  return file
}

test('nothing of what is stored stands in the file, and it opens with its key only', async () => {
  const file = await made()
  const bytes = await readFile(file)
  expect(bytes.includes('云溪县教育局')).toBe(false)
  expect(bytes.includes('SQLite format 3')).toBe(false)
  const db = await openStore(file, key)
  expect(await db.selectFrom('districts').select('name').execute()).toEqual([
    { name: '云溪县教育局' },
  ])
  await db.destroy()
  expect(await faultCodeOf(() => openStore(file, new Uint8Array(32)))).toBe('store-damaged')
})

test('a store of tomorrow is refused and not touched', async () => {
  const file = await made()
  await (await openStore(file, key, tomorrow(addTable))).destroy()
  const before = await readFile(file)
  expect(await faultCodeOf(() => openStore(file, key))).toBe('store-newer')
  expect((await readFile(file)).equals(before)).toBe(true)
})

test('a migration that fails leaves the store as it was, with a copy of it beside', async () => {
  const file = await made()
  const broken = tomorrow(async (db) => {
    await addTable(db)
    throw new Error('power cut')
  })
  await expect(openStore(file, key, broken)).rejects.toThrow('power cut')
  expect(await readdir(path.dirname(file))).toContain('district.db.before-0990-tomorrow')
  for (const one of [file, `${file}.before-0990-tomorrow`]) {
    const db = await openStore(one, key)
    expect(await db.introspection.getTables()).not.toContainEqual(
      expect.objectContaining({ name: 'tomorrow' }),
    )
    await db.destroy()
  }
})

test('the tables refuse what must not be', async () => {
  const db = await openStore(await made(), key)
  const pack = { district_id: 'd', hash: 'h', id: 'p', version: 1, bytes: key, added_at: 'now' }
  const stranger = db.insertInto('packs').values({ ...pack, district_id: 'nobody' })
  await expect(stranger.execute()).rejects.toThrow('FOREIGN KEY')
  await expect(db.updateTable('districts').set({ kind: 'sample' }).execute()).rejects.toThrow(
    'CHECK',
  )
  await db.destroy()
})

test('a disk that cannot be written, opened or read is told apart from damaged books', async () => {
  const file = await made()
  const db = await openStore(file, key)
  await sql`pragma query_only = on`.execute(db)
  const person = { name: '王强', role: 'administrator' } as const
  const district = DistrictId.parse('0'.repeat(32))
  const at = Instant.parse('2026-11-23T08:00:00Z')
  const act = () => perform({ db, district, person, at }, 'ingest', async () => undefined)
  expect(await faultCodeOf(act)).toBe('district-store-read-only')
  await db.destroy()
  const folder = path.join(path.dirname(file), 'folder.db')
  await mkdir(folder)
  expect(await faultOf(() => openStore(folder, key))).toEqual({
    code: 'district-store-disk',
    details: { why: 'SQLITE_CANTOPEN' },
  })
  const failing = new Database.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE')
  expect(storeFault(failing)).toMatchObject({ code: 'district-store-disk' })
})
