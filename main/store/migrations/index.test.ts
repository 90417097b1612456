import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { insertAccount, listAccounts, listPeople } from '#main/store/accounts.ts'
import { insertChange } from '#main/store/changes.ts'
import { listConfirmedSections } from '#main/store/confirmations.ts'
import { listAccepted } from '#main/store/district.ts'
import {
  findOpenKeying,
  insertKeyedText,
  insertKeying,
  insertKeyingStep,
} from '#main/store/keyings.ts'
import { openStore } from '#main/store/open.ts'
import { putPack } from '#main/store/packs.ts'
import { insertSchool } from '#main/store/schools.ts'
import { insertSeries, listSeries } from '#main/store/series.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import {
  aSchool,
  clerk,
  period,
  school,
  someInstant,
  testKey,
  testStore,
} from '#main/testing/test-store.ts'
import { Epoch, Sha256 } from '#shared/ids.ts'
import { faultCodeOf } from '#shared/testing/faults.ts'
import { migrations } from './index.ts'

const hash = Sha256.parse('a'.repeat(64))
const top = migrations.at(-1)?.version ?? 0

test('the ladder goes up, every rung a multiple of ten', () => {
  const versions = migrations.map(({ version }) => version)
  expect(versions).toEqual([...new Set(versions)].toSorted((a, b) => a - b))
  expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
})

test('0010: an empty file gets its tables, all of them STRICT', () => {
  const { db } = testStore()
  const Table = z.object({ name: z.string(), strict: z.int() })
  const tables = db
    .all(Table, "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    .filter(({ name }) => !name.startsWith('sqlite_'))
  expect(tables.length).toBeGreaterThan(15)
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
})

test('0010: the change log can neither be changed nor shortened', () => {
  const { db } = testStore()
  insertChange(db, school, {
    ...{ at: someInstant, actor: clerk.id, period },
    ...{ cell: 'S.pupils', before: null, after: '"642"' },
  })
  expect(() => db.run("UPDATE changes SET after = '1'")).toThrow('never updated')
  expect(() => db.run('DELETE FROM changes')).toThrow('never deleted')
})

test.for(['records', 'record_rows', 'objects', 'bundles', 'bundle_records', 'copies', 'replies'])(
  '0010: %s are neither updated nor deleted',
  (table) => {
    const { db } = testStore()
    const Trigger = z.object({ sql: z.string() })
    const triggers = db.all(
      Trigger,
      "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?",
      table,
    )
    expect(triggers.map(({ sql }) => /BEFORE (\w+)/.exec(sql)?.[1]).sort()).toEqual([
      'DELETE',
      'UPDATE',
    ])
  },
)

test('0020: a pack is never deleted', () => {
  const { db } = testStore()
  const by = { actor: clerk.id, at: someInstant }
  putPack(db, { id: 'a.pack', version: 1, hash, bytes: new Uint8Array([1]) }, by)
  expect(() => db.run('DELETE FROM packs')).toThrow('never deleted')
})

test('0030: people keep their place, nobody has a PIN, and old confirmations have no name', () => {
  const file = join(tempFolder(), 'junheng.db')
  const earlier = migrations.filter(({ version }) => version < 30)
  const before = openStore({ file, key: testKey, ladder: earlier })
  before.db.run(
    'INSERT INTO accounts (id, name, role, created_at) VALUES (?, ?, ?, ?)',
    ...[clerk.id, clerk.name, clerk.role, someInstant],
  )
  insertSchool(before.db, aSchool, someInstant)
  before.db.run(
    'INSERT INTO confirmed_sections (school, period, form, section) VALUES (?, ?, ?, ?)',
    ...[school, period, 'A', 'all'],
  )
  before.close()
  const after = openStore({ file, key: testKey })
  onTestFinished(after.close)
  expect(listPeople(after.db)).toEqual([
    { actor: clerk, pin: null, wrongPins: 0, lastWrongAt: null, leftAt: null },
  ])
  expect(listConfirmedSections(after.db, school, period)).toEqual([
    { form: 'A', section: 'all', confirmed_at: null, confirmed_by: null },
  ])
})

test.for(['reads', 'attachment_bindings', 'record_attachments'])(
  '0030: %s are neither updated nor deleted',
  (table) => {
    const { db } = testStore()
    const Trigger = z.object({ sql: z.string() })
    const sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?"
    expect(db.all(Trigger, sql, table)).toHaveLength(2)
  },
)

test('a step up keeps the rows, and a copy of the file before it stands beside it', () => {
  const file = join(tempFolder(), 'junheng.db')
  const before = openStore({ file, key: testKey })
  insertAccount(before.db, clerk, someInstant)
  before.close()
  const next = { version: top + 10, sql: 'ALTER TABLE accounts ADD COLUMN phone TEXT' }
  const after = openStore({ file, key: testKey, ladder: [...migrations, next] })
  expect(listAccounts(after.db)).toEqual([clerk])
  after.close()
  const copy = join(dirname(file), `junheng.before-${top}.db`)
  const opened = openStore({ file: copy, key: testKey })
  expect(listAccounts(opened.db)).toEqual([clerk])
  opened.close()
})

test('a step that fails half-way leaves the store as it was', () => {
  const file = join(tempFolder(), 'junheng.db')
  const before = openStore({ file, key: testKey })
  insertAccount(before.db, clerk, someInstant)
  before.close()
  const broken = { version: top + 10, sql: 'CREATE TABLE half (id TEXT); CREATE NONSENSE' }
  expect(() => openStore({ file, key: testKey, ladder: [...migrations, broken] })).toThrow('syntax')
  const again = openStore({ file, key: testKey })
  expect(listAccounts(again.db)).toEqual([clerk])
  expect(again.db.find(z.unknown(), "SELECT 1 FROM sqlite_schema WHERE name = 'half'")).toBeNull()
  again.close()
})

test('without a copy there is no step up: the fault is told and the store is as it was', async () => {
  const file = join(tempFolder(), 'junheng.db')
  openStore({ file, key: testKey }).close()
  mkdirSync(join(dirname(file), `junheng.before-${top}.db.part`))
  const next = { version: top + 10, sql: 'SELECT 1' }
  const up = () => openStore({ file, key: testKey, ladder: [...migrations, next] })
  expect(await faultCodeOf(up)).toBe('device-error')
  openStore({ file, key: testKey }).close()
})

test('a new file needs no copy', () => {
  const file = join(tempFolder(), 'junheng.db')
  openStore({ file, key: testKey }).close()
  expect(readdirSync(dirname(file))).toEqual(['junheng.db', 'junheng.db-lock'])
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('0110: the appointment of the accepted invitation is kept, and none can be changed or taken away', () => {
  const file = join(tempFolder(), 'junheng.db')
  const earlier = migrations.filter(({ version }) => version < 110)
  const before = openStore({ file, key: testKey, ladder: earlier })
  insertAccount(before.db, clerk, someInstant)
  before.db.run(
    `INSERT INTO district (id, district, name, region, root, fingerprint, appointment, accepted_at,
       accepted_by) VALUES (1, 'a', '云溪县教育局', '990101', 'b', 'c', 'signed', ?, ?)`,
    ...[someInstant, clerk.id],
  )
  before.close()
  const { db, close } = openStore({ file, key: testKey })
  onTestFinished(close)
  expect(listAccepted(db)).toEqual(['signed'])
  const change = "UPDATE accepted_appointments SET appointment = 'other'"
  expect(() => db.run(change)).toThrow('never updated')
  expect(() => db.run('DELETE FROM accepted_appointments')).toThrow('never deleted')
})

test('0100: why a series of bundles began can neither be changed nor taken away', () => {
  const { db } = testStore()
  insertSeries(db, school, {
    ...{ cause: 'restored-copy', at: someInstant, by: clerk.id },
    ended: { epoch: Epoch.parse('0000000a'), sequence: 3 },
    begun: { epoch: Epoch.parse('0000000b'), sequence: 1 },
  })
  expect(listSeries(db, school)).toMatchObject([{ cause: 'restored-copy', by: clerk.name }])
  expect(() => db.run("UPDATE series SET cause = 'broken-bundle'")).toThrow('never updated')
  expect(() => db.run('DELETE FROM series')).toThrow('never deleted')
})

test('0140: what was typed from paper, and what became of it, is neither changed nor deleted', () => {
  const { db } = testStore()
  const by = { at: someInstant, actor: clerk.id }
  const id = '0b9e6a54-6f2e-4c19-9d52-000000000000'
  insertKeying(db, { id, school, period, part: 'A', isDouble: true }, by)
  insertKeyedText(db, id, { pass: 'first', row: '', field: 'books', text: '1' }, by)
  insertKeyingStep(db, id, 'second', by)
  for (const table of ['keyings', 'keyed_texts', 'keying_steps']) {
    expect(() => db.run(`DELETE FROM ${table}`)).toThrow('never deleted')
  }
  expect(() => db.run("UPDATE keyed_texts SET text = '2'")).toThrow('never updated')
  expect(findOpenKeying(db, { school, period, part: 'A' })).toMatchObject({ id, step: 'second' })
})
