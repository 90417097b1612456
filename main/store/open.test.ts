import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { clerk, someInstant, testKey, testStore } from '#main/testing/test-store.ts'
import { faultCodeOf, faultOf } from '#shared/testing/faults.ts'
import { insertAccount, listAccounts } from './accounts.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { openStore } from './open.ts'

const ladderTo = (version: number): readonly Migration[] => [{ version, sql: 'SELECT 1' }]

test('what was committed is there after closing and opening again', () => {
  const file = join(tempFolder(), 'junheng.db')
  const first = openStore({ file, key: testKey })
  insertAccount(first.db, clerk, someInstant)
  first.close()
  const again = openStore({ file, key: testKey })
  expect(listAccounts(again.db)).toEqual([clerk])
  again.close()
})

test('every opening has WAL, FULL and foreign keys, also of a file that has WAL already', () => {
  const file = join(tempFolder(), 'junheng.db')
  for (const _ of [1, 2]) {
    const { db, close } = openStore({ file, key: testKey })
    const found = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map(
      (name) =>
        Object.values(db.find(z.record(z.string(), z.unknown()), `PRAGMA ${name}`) ?? {})[0],
    )
    expect(found).toEqual(['wal', 2, 1, 0])
    close()
  }
})

test('nothing of it can be read in the files', () => {
  const { file } = testStore()
  for (const name of [file, `${file}-wal`]) {
    const bytes = readFileSync(name)
    expect(bytes.includes('SQLite format 3')).toBe(false)
    expect(bytes.includes('云溪县')).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
  }
})

test.runIf(process.platform !== 'win32')('only its owner may read the file', () => {
  const { file } = testStore()
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('another key is store-damaged and changes nothing', async () => {
  const file = join(tempFolder(), 'junheng.db')
  openStore({ file, key: testKey }).close()
  const before = sha(file)
  const other = new Uint8Array(32).fill(8)
  expect(await faultOf(() => openStore({ file, key: other }))).toEqual({
    code: 'store-damaged',
    details: { why: 'SQLITE_NOTADB' },
  })
  expect(sha(file)).toBe(before)
})

test('a second opening reads what the first has written, and writes nothing until it is closed', async () => {
  const file = join(tempFolder(), 'junheng.db')
  const first = openStore({ file, key: testKey })
  const second = openStore({ file, key: testKey })
  expect([first.db.access, second.db.access]).toEqual(['write', 'read'])
  insertAccount(first.db, clerk, someInstant)
  expect(listAccounts(second.db)).toEqual([clerk])
  const write = () => insertAccount(second.db, clerk, someInstant)
  expect(await faultCodeOf(write)).toBe('workspace-read-only')
  expect(await faultCodeOf(() => second.db.transaction(write))).toBe('workspace-read-only')
  first.close()
  expect(listAccounts(second.db)).toEqual([clerk])
  second.close()
  const third = openStore({ file, key: testKey })
  expect(third.db.access).toBe('write')
  third.close()
})

test('who opens first writes, whoever looked before', () => {
  const file = join(tempFolder(), 'junheng.db')
  const first = openStore({ file, key: testKey })
  const reader = openStore({ file, key: testKey })
  first.close()
  const writer = openStore({ file, key: testKey })
  insertAccount(writer.db, clerk, someInstant)
  expect(listAccounts(reader.db)).toEqual([clerk])
  reader.close()
  writer.close()
})

test('a store that the writer has yet to bring to this version is workspace-in-use', async () => {
  const file = join(tempFolder(), 'junheng.db')
  const first = openStore({ file, key: testKey, ladder: ladderTo(5) })
  expect(await faultCodeOf(() => openStore({ file, key: testKey }))).toBe('workspace-in-use')
  first.close()
})

test('a reader in the middle of a read keeps the copy before a migration from being made', async () => {
  const file = join(tempFolder(), 'junheng.db')
  openStore({ file, key: testKey, ladder: ladderTo(5) }).close()
  const before = openStore({ file, key: testKey, ladder: ladderTo(5) })
  const reading = new Database(file)
  reading.pragma("cipher = 'sqlcipher'")
  reading.pragma(`key = "x'${Buffer.from(testKey).toString('hex')}'"`)
  reading.exec('BEGIN; SELECT * FROM sqlite_master')
  before.db.run('CREATE TABLE held (x INTEGER) STRICT')
  before.close()
  expect(await faultCodeOf(() => openStore({ file, key: testKey }))).toBe('workspace-in-use')
  reading.close()
  openStore({ file, key: testKey }).close()
})

test('a newer store is refused and left as it is', async () => {
  const file = join(tempFolder(), 'junheng.db')
  const known = migrations.at(-1)?.version ?? 0
  openStore({ file, key: testKey, ladder: ladderTo(known + 10) }).close()
  const before = sha(file)
  expect(await faultOf(() => openStore({ file, key: testKey }))).toEqual({
    code: 'store-newer',
    details: { found: known + 10, known },
  })
  expect(sha(file)).toBe(before)
})

test('a folder that is not there is folder-missing', async () => {
  const file = join(tempFolder(), 'nowhere', 'junheng.db')
  expect(await faultCodeOf(() => openStore({ file, key: testKey }))).toBe('folder-missing')
})

test('a row that does not fit its schema is store-damaged, never skipped', async () => {
  const { db } = testStore()
  db.run("UPDATE accounts SET role = 'king'")
  expect(await faultCodeOf(() => listAccounts(db))).toBe('store-damaged')
})

test('a transaction that throws leaves nothing', () => {
  const { db } = testStore()
  const second = { ...clerk, id: '00000000-0000-4000-8000-000000000002' }
  expect(() =>
    db.transaction(() => {
      insertAccount(db, second, someInstant)
      throw new Error('on purpose')
    }),
  ).toThrow('on purpose')
  expect(listAccounts(db)).toEqual([clerk])
})

const sha = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
