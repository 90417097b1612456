import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '#main/files/node-files.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { failingFiles } from '#main/testing/failing-files.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import type { KeyProtection } from './key-wraps.ts'
import { findWorkspaceFile, makingPath } from './workspace-file.ts'

const person = { name: '李梅', role: 'clerk' } as const
const fresh = { kind: 'test', passphrase, person } as const

test('absent, then open, then locked, then open again with the passphrase', async () => {
  const station = await aStation()
  const { folder } = station
  expect(await station.ask.workspace.status({})).toEqual({ state: 'absent', folder })
  await station.ask.workspace.create(fresh)
  expect(await station.ask.workspace.status({})).toMatchObject({
    ...{ state: 'open', folder, kind: 'test', recovery_confirmed: false },
    actor: person,
  })
  await station.ask.workspace.lock({})
  expect(await station.ask.workspace.status({})).toEqual({ state: 'locked', folder, kind: 'test' })
  await station.ask.workspace.unlock({ passphrase })
  expect(await station.ask.workspace.status({})).toMatchObject({ state: 'open' })
})

test('without a workspace there is nothing to work on', async () => {
  const { ask } = await aStation()
  expect(await askedFault(() => ask.schools.list({}))).toBe('workspace-missing')
  expect(await askedFault(() => ask.workspace.unlock({ passphrase }))).toBe('workspace-missing')
})

test('a locked workspace answers nothing', async () => {
  const station = await aStation()
  await station.setUp()
  await station.ask.workspace.lock({})
  expect(await askedFault(() => station.ask.schools.list({}))).toBe('workspace-locked')
  expect(await askedFault(() => station.ask.proof.records({ school }))).toBe('workspace-locked')
})

test('a wrong passphrase opens nothing', async () => {
  const station = await aStation()
  await station.setUp()
  await station.restart()
  const wrong = () => station.ask.workspace.unlock({ passphrase: 'not this one' })
  expect(await askedFault(wrong)).toBe('key-wrong')
  expect(await station.ask.workspace.status({})).toMatchObject({ state: 'locked' })
})

test('a second workspace is not made over the first', async () => {
  const station = await aStation()
  await station.setUp()
  expect(await askedFault(() => station.ask.workspace.create(fresh))).toBe('workspace-exists')
  await station.restart()
  expect(await askedFault(() => station.ask.workspace.create(fresh))).toBe('workspace-exists')
})

test('of two programs that make a workspace in one folder at once, one does; the other leaves it', async () => {
  const folder = join(tempFolder(), 'w')
  const both = [await aStation({ folder }), await aStation({ folder })]
  const made = await Promise.all(
    both.map(async ({ ask }, which) => {
      const create = () => ask.workspace.create({ ...fresh, passphrase: `passphrase ${which}` })
      return askedFault(create)
    }),
  )
  expect(made.toSorted()).toEqual(['none', 'workspace-exists'])
  for (const station of both) await station.close()
  const again = await aStation({ folder })
  await again.ask.workspace.unlock({ passphrase: `passphrase ${made.indexOf('none')}` })
  expect(await again.ask.schools.list({})).toEqual([])
  await again.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('making'))).toEqual([])
})

test('a second program on the folder is told so, reads, and writes when the first has gone', async () => {
  const station = await aStation()
  await station.setUp()
  const other = await aStation({ folder: station.folder })
  await other.ask.workspace.unlock({ passphrase })
  expect(await other.ask.workspace.status({})).toMatchObject({ state: 'open', access: 'read' })
  const place = { school, period }
  expect(await other.ask.filling.open(place)).toMatchObject({ revision: 0 })
  await station.fillAll()
  expect((await other.ask.filling.open(place)).situation).toEqual(
    (await station.ask.filling.open(place)).situation,
  )
  expect(
    await askedFault(() => other.fill({ op: 'set', form: 'S', field: 'head', value: '改' })),
  ).toBe('workspace-read-only')
  expect(await askedFault(() => other.seal('S'))).toBe('workspace-read-only')
  await other.ask.workspace.reopen({})
  expect(await other.ask.workspace.status({})).toMatchObject({ access: 'read' })
  await station.close()
  await other.ask.workspace.reopen({})
  expect(await other.ask.workspace.status({})).toMatchObject({ access: 'write' })
  await other.fill({ op: 'set', form: 'S', field: 'head', value: '改' })
})

test('a reviewer keeps no school’s workspace', async () => {
  const { ask, folder } = await aStation()
  const reviewer = { ...fresh, person: { name: '王强', role: 'reviewer' } } as const
  expect(await askedFault(() => ask.workspace.create(reviewer))).toBe('act-refused')
  expect(existsSync(folder)).toBe(false)
})

test('the recovery sheet opens a workspace and sets a new passphrase', async () => {
  const station = await aStation()
  const sheet = await station.setUp()
  await station.restart()
  const mistyped = sheet.with(2, '000000').join(' ')
  const recover = (recovery: string) =>
    station.ask.workspace.recover({ recovery, passphrase: 'a new one 2027' })
  expect(await askedFault(() => recover(mistyped))).toBe('recovery-wrong')
  await recover(sheet.join('-').toLowerCase())
  expect(await station.ask.schools.list({})).toHaveLength(1)
  await station.restart()
  expect(await askedFault(() => station.ask.workspace.unlock({ passphrase }))).toBe('key-wrong')
  await station.ask.workspace.unlock({ passphrase: 'a new one 2027' })
  await station.restart()
  await recover(sheet.join(' '))
})

test('the sheet of another workspace is recovery-foreign', async () => {
  const [one, other] = [await aStation(), await aStation()]
  await one.setUp()
  const recovery = (await other.setUp()).join(' ')
  await one.restart()
  expect(await askedFault(() => one.ask.workspace.recover({ recovery, passphrase }))).toBe(
    'recovery-foreign',
  )
})

test('one group is asked back; until then the sheet can be seen again, after that never', async () => {
  const { ask, setUp } = await aStation()
  const sheet = await setUp()
  expect(await ask.workspace.recoverySheet({})).toEqual({ recovery: sheet })
  const { group } = await ask.workspace.recoveryQuestion({})
  const answer = (text: string) => ask.workspace.confirmRecovery({ group, text })
  expect(await askedFault(() => answer('ABCDEF'))).toBe('recovery-wrong')
  await answer(` ${sheet[group - 1]?.toLowerCase()} `)
  expect(await ask.workspace.status({})).toMatchObject({ recovery_confirmed: true })
  expect(await askedFault(() => ask.workspace.recoverySheet({}))).toBe('recovery-confirmed')
})

test('where the system keeps the key, nobody is asked', async () => {
  const station = await aStation({ keyProtection: flipping })
  await station.setUp()
  const core = await station.restart()
  expect(await core.session.unlockBySystem()).toBe(true)
  expect(await station.ask.workspace.status({})).toMatchObject({ state: 'open' })
})

test('without the system’s place, the passphrase is asked', async () => {
  const station = await aStation()
  await station.setUp()
  expect(await (await station.restart()).session.unlockBySystem()).toBe(false)
})

test('on another machine, which never kept the key, the passphrase is asked', async () => {
  const station = await aStation({ keyProtection: flipping })
  await station.setUp()
  await station.close()
  const elsewhere = { ...flipping, reveal: async () => null }
  const other = await aStation({ folder: station.folder, keyProtection: elsewhere })
  expect(await (await other.restart()).session.unlockBySystem()).toBe(false)
  await other.ask.workspace.unlock({ passphrase })
  expect(await other.ask.schools.list({})).toHaveLength(1)
})

test('a system that refuses to keep the key does not stand in the way', async () => {
  const refusing = { ...flipping, protect: async () => null }
  const station = await aStation({ keyProtection: refusing })
  await station.setUp()
  expect(await (await station.restart()).session.unlockBySystem()).toBe(false)
  await station.ask.workspace.unlock({ passphrase })
})

test('a wrong passphrase or sheet is told also while the workspace is open, and leaves it open', async () => {
  const [station, other] = [await aStation(), await aStation()]
  await station.setUp()
  const foreign = (await other.setUp()).join(' ')
  const { workspace } = station.ask
  expect(await askedFault(() => workspace.unlock({ passphrase: 'not this one' }))).toBe('key-wrong')
  const recover = () => workspace.recover({ recovery: foreign, passphrase })
  expect(await askedFault(recover)).toBe('recovery-foreign')
  expect(await workspace.status({})).toMatchObject({ state: 'open' })
})

test('the sheet sets a new passphrase also while the workspace is open', async () => {
  const station = await aStation()
  const recovery = (await station.setUp()).join(' ')
  await station.ask.workspace.recover({ recovery, passphrase: 'a new one 2027' })
  expect(await station.ask.schools.list({})).toHaveLength(1)
  await station.restart()
  expect(await askedFault(() => station.ask.workspace.unlock({ passphrase }))).toBe('key-wrong')
  await station.ask.workspace.unlock({ passphrase: 'a new one 2027' })
})

test('a lock that comes while a question is worked on answers it with workspace-locked', async () => {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  await station.seal('A')
  const opening = askedFault(() => station.ask.filling.open({ school, period }))
  await station.ask.workspace.lock({})
  expect(await opening).toBe('workspace-locked')
  expect(station.log).toEqual([])
})

test('a workspace file that is not one is workspace-damaged and stays as it is', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  const path = join(station.folder, 'workspace.json')
  writeFileSync(path, '{"format":"other"}')
  const unlock = () => station.ask.workspace.unlock({ passphrase })
  expect(await askedFault(unlock)).toBe('workspace-damaged')
  expect(await askedFault(() => station.ask.workspace.create(fresh))).toBe('workspace-damaged')
  expect(readFileSync(path, 'utf8')).toBe('{"format":"other"}')
})

test.for(['workspace.json', 'junheng.db'])(
  '%s that is missing is workspace-damaged',
  async (name) => {
    const station = await aStation()
    await station.setUp()
    await station.close()
    rmSync(join(station.folder, name))
    const unlock = () => station.ask.workspace.unlock({ passphrase })
    expect(await askedFault(unlock)).toBe('workspace-damaged')
    expect(await askedFault(() => station.ask.workspace.create(fresh))).toMatch(/damaged|exists/)
  },
)

test('a real workspace that calls itself a test is workspace-damaged', async () => {
  const station = await aStation()
  await station.ask.workspace.create({ ...fresh, kind: 'real' })
  await station.close()
  const path = join(station.folder, 'workspace.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"real"', '"test"'))
  const unlock = () => station.ask.workspace.unlock({ passphrase })
  expect(await askedFault(unlock)).toBe('workspace-damaged')
})

test('a database that is no database is store-damaged', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  writeFileSync(join(station.folder, 'junheng.db'), new Uint8Array(8_192).fill(1))
  const unlock = () => station.ask.workspace.unlock({ passphrase })
  expect(await askedFault(unlock)).toBe('store-damaged')
})

test('a power cut before the database got its name is finished at the next start', async () => {
  const station = await aStation()
  await station.setUp()
  await station.close()
  const file = await findWorkspaceFile(nodeFiles, station.folder)
  if (file === null) throw new Error('no workspace file')
  renameSync(join(station.folder, 'junheng.db'), makingPath(station.folder, file))
  await station.ask.workspace.unlock({ passphrase })
  expect(await station.ask.schools.list({})).toHaveLength(1)
})

test('whichever call fails while it is made: nothing of value, or a whole workspace', async () => {
  for (let at = 1; ; at += 1) {
    const { files, calls } = failingFiles(nodeFiles, { at: at + packReads, errno: 'EIO' })
    const folder = join(tempFolder(), 'w')
    const { ask } = await aStation({ folder, fileSystem: files })
    const code = await askedFault(() => ask.workspace.create(fresh))
    if (calls() < at + packReads) break
    expect(code).toBe('device-error')
    const again = await aStation({ folder })
    const status = await again.ask.workspace.status({})
    if (status.state === 'absent') await again.ask.workspace.create(fresh)
    else await again.ask.workspace.unlock({ passphrase })
    expect(await again.ask.schools.list({})).toEqual([])
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  }
})

/** Calls that the core makes before anything else: it reads its pack. */
const packReads = 1

/** Stands for the system's place: it keeps nothing itself, as the system's does. */
const flipping: KeyProtection = {
  protect: async (secret) => secret.map((byte) => byte ^ 0xff),
  reveal: async (wrapped) => wrapped.map((byte) => byte ^ 0xff),
}
