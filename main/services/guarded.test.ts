import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { insertAccount } from '#main/store/accounts.ts'
import { listChanges } from '#main/store/changes.ts'
import { findObject } from '#main/store/objects.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, everything, tickingClock } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { clerk, period, school, someInstant, testStore } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { Edit } from '#shared/engine/edit.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { readRecord } from '#shared/record/read.ts'
import type { Actor } from '#shared/role.ts'
import { guardedPack } from '#shared/testing/guarded-pack.ts'
import { rowIds } from '#shared/testing/small-school.ts'
import { kitOfDraft } from './draft-pack.ts'
import { openDraft, saveDraft } from './filling.ts'
import { readyPack } from './load-pack.ts'
import { seal } from './sealing.ts'
import { createShelf } from './shelf.ts'

const at = { school, period }
const register = RegisterKey.parse('A.buildings')
const [row] = rowIds
const teacher: Actor = {
  id: '00000000-0000-4000-8000-000000000002',
  name: '周敏',
  role: 'special_ed',
}
const isGuarded = (edit: object): boolean => /"head"|"keeper"/.test(JSON.stringify(edit))
const mine = everything.filter((edit) => !isGuarded(edit))
const hers = everything.filter(isGuarded)

/** Two people on one store; each opens and saves by the services. */
async function twoPeople(pack: Pack = guardedPack) {
  const { db } = testStore()
  insertAccount(db, teacher, someInstant)
  const random = (length: number) => new Uint8Array(length).fill(5)
  const kitFor = async (with_: Pack) => ({
    ...({ kind: 'test', clock: tickingClock(), random } as const),
    shelf: createShelf(await readyPack(with_)),
  })
  let base = await kitFor(pack)
  const kit = (actor: Actor) => kitOfDraft(db, actor, at, base)
  const open = async (actor: Actor) => openDraft(db, actor, at, await kit(actor))
  const save = async (actor: Actor, edits: readonly object[]) => {
    const { revision: expected } = await open(actor)
    const parsed = edits.map((edit) => Edit.parse(edit))
    return saveDraft(db, actor, { ...at, expected, edits: parsed }, await kit(actor))
  }
  const sealAll = async (actor: Actor) =>
    seal(db, actor, { ...at, forms: [FormKey.parse('A')] }, await kit(actor))
  const update = async (to: Pack) => {
    base = await kitFor(to)
  }
  return { db, open, save, sealAll, update }
}

test('each takes and gets what is for everybody, and only its role what is kept for it', async () => {
  const { open, save } = await twoPeople()
  await save(clerk, mine)
  await save(teacher, hers)
  const [own, other] = [await open(teacher), await open(clerk)]
  expect(own.situation.forms).toMatchObject({ S: { head: '覃〇𠮷', pupils: '100' } })
  expect(own.situation.registers[register]?.[0]?.cells).toMatchObject({ keeper: '王强' })
  expect(JSON.stringify(other)).not.toMatch(/覃|王强|head|keeper/)
  expect(other.situation.forms).toMatchObject({ S: { pupils: '100' }, A: { books: '12' } })
})

test.each([
  { op: 'set', form: 'S', field: 'head', value: '李' },
  { op: 'set', form: 'S', field: 'head' },
  { op: 'set-cell', register, row, column: 'keeper', value: '李' },
  { op: 'give-reason', check: 'V7', cell: 'S.head', text: '理由' },
  { op: 'give-reason', check: 'V7', row, cell: `${register}/${row}/keeper`, text: '理由' },
])('what is kept for another role is not taken, nor anything with it: %o', async (edit) => {
  const { open, save } = await twoPeople()
  await save(clerk, mine)
  await save(teacher, hers)
  const before = await open(teacher)
  const pupils = { op: 'set', form: 'S', field: 'pupils', value: '101' }
  await expect(save(clerk, [pupils, edit])).rejects.toMatchObject({ code: 'cell-of-other-role' })
  expect(await open(teacher)).toEqual(before)
})

test('a clerk seals the whole draft, also what others filled, and is stopped by nothing unseen', async () => {
  const { db, save, sealAll } = await twoPeople()
  await save(clerk, mine)
  const [first] = await sealAll(clerk)
  expect(first?.form).toBe('S')
  // A doubtful number, and why it is right: for her alone to see and to explain.
  const telephone = { op: 'set', form: 'S', field: 'telephone', value: '12345' }
  await save(teacher, [...hers, telephone])
  const reason = { op: 'give-reason', check: 'V7', cell: 'S.telephone', text: '村里的总机' }
  await save(teacher, [reason])
  const sealed = await sealAll(clerk)
  expect(sealed.map(({ form, revision }) => [form, revision])).toEqual([
    ['S', 2],
    ['A', 2],
  ])
  for (const { record } of sealed) {
    const text = new TextDecoder().decode(findObject(db, record)?.bytes)
    expect(text).not.toMatch(/覃|王强|12345|总机/)
    const [personal] = readRecord(new TextEncoder().encode(text)).personal
    const kept = personal === undefined ? null : findObject(db, personal)
    expect(new TextDecoder().decode(kept?.bytes)).toMatch(/覃|王强/)
  }
  // What is sealed and unchanged is not sealed again, whoever looks.
  await expect(sealAll(clerk)).rejects.toMatchObject({ code: 'seal-nothing' })
})

test('a warning that nobody who seals can see or explain stops nobody', async () => {
  const { save, sealAll } = await twoPeople()
  await save(clerk, mine)
  await save(teacher, [{ op: 'set', form: 'S', field: 'telephone', value: '12345' }])
  expect(await sealAll(clerk)).toHaveLength(2)
})

test('what is open for a clerk still stops a clerk', async () => {
  const { save, sealAll } = await twoPeople()
  await save(
    clerk,
    mine.filter((edit) => !JSON.stringify(edit).includes('"note"')),
  )
  await expect(sealAll(clerk)).rejects.toMatchObject({
    ...{ code: 'seal-blocked', details: { errors: 1, unexplained: 0 } },
  })
})

test('a row that one removes and brings back has what another wrote in it', async () => {
  const { db, open, save } = await twoPeople()
  await save(clerk, mine)
  await save(teacher, hers)
  await save(clerk, [{ op: 'remove-row', register, row }])
  await save(clerk, [{ op: 'add-row', register, row, from: '2026-09-01' }])
  const { situation } = await open(teacher)
  expect(situation.registers[register]?.[0]?.cells).toEqual({ keeper: '王强' })
  expect(listChanges(db, school, `${register}/${row}/keeper`)).toMatchObject([
    { actor: teacher.id, after: '"王强"' },
  ])
})

test('what lost its place in a newer pack is shown to the role for which it was kept', async () => {
  const { open, save, update } = await twoPeople()
  await save(clerk, mine)
  await save(teacher, hers)
  const registers = guardedPack.registers.map((one) => ({
    ...one,
    columns: one.columns.filter(({ name }) => name !== 'keeper' && name !== 'note'),
  }))
  await update(Pack.parse({ ...guardedPack, registers, version: 2 }))
  const columns = async (actor: Actor) =>
    (await open(actor)).orphans.map((orphan) => orphan.kind === 'cell' && orphan.column)
  expect(await columns(teacher)).toEqual(['note', 'keeper'])
  expect(await columns(clerk)).toEqual(['note'])
})

test('the window of a clerk gets the pack without what is kept for others', async () => {
  const packFile = join(tempFolder(), 'guarded.json')
  writeFileSync(packFile, canonicalBytes(guardedPack))
  const station = await aStation({ packFile })
  await station.setUp()
  const draft = await station.ask.filling.open(at)
  const { pack, hash } = await station.ask.pack.get({ hash: draft.pack })
  expect(hash).toBe(draft.pack)
  expect(JSON.stringify(pack)).not.toMatch(/head|keeper/)
  expect(await askedFault(() => station.fillAll())).toBe('cell-of-other-role')
})
