import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { confirmedFile, nextPack } from '#main/testing/next-pack.ts'
import { aStation } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { readRecord } from '#shared/record/read.ts'
import { barePicture } from '#shared/testing/pictures.ts'
import { rowIds } from '#shared/testing/small-school.ts'

const place = { school, period }
const [row] = rowIds

/** A laptop that has handed in both forms and is lost, and what the district holds of it. */
async function aLostLaptop() {
  const [lost, district] = [await aStation(), await aDistrict()]
  await lost.setUp()
  await lost.join(district)
  await lost.fillAll()
  await lost.seal('S', 'A')
  const stick = lost.stick()
  await lost.ask.handing.write({ folder: stick })
  const held = (await district.read(stick)).flatMap(({ manifest, objects }) =>
    manifest.objects.map(({ hash, kind }) => ({
      ...{ hash, kind, bytes: objects.get(hash) ?? new Uint8Array() },
    })),
  )
  await lost.close()
  return { district, held }
}

/** A new laptop that is approved by the same district. */
async function aNewLaptop({ district }: Awaited<ReturnType<typeof aLostLaptop>>) {
  const station = await aStation()
  await station.setUp()
  const stick = station.stick()
  await station.ask.district.accept(await district.invite())
  await station.ask.handing.write({ folder: stick })
  await district.approve(stick)
  await station.ask.receiving.apply({ folder: stick })
  return { station, stick }
}

test('what the district holds comes back: records, draft, rows with their ids; blanks are said', async () => {
  const lost = await aLostLaptop()
  const { station, restore } = await restored(lost)
  expect(restore).toMatchObject({
    ...{ state: 'done', records: 2, attachments: 0, taken: [] },
    drafts: [
      { form: 'A', is: 'filled' },
      { form: 'S', is: 'filled' },
    ],
    blank: [
      { form: 'A', label: { zh: 'keeper' }, cells: 1 },
      { form: 'A', label: { zh: 'note' }, cells: 1 },
      { form: 'S', label: { zh: 'head' }, cells: 1 },
    ],
  })
  const draft = await station.ask.filling.open(place)
  expect(draft.situation).toMatchObject({
    forms: { S: { type: '211', pupils: '100' }, A: { books: '12' } },
    registers: {
      'A.buildings': [{ id: row, from: '2026-09-01', cells: { label: '教学楼', area_m2: '500' } }],
    },
    complete: ['A.buildings'],
  })
  expect(draft.sealed_unchanged).toEqual(['S', 'A'])
  const lines = await station.ask.proof.records({ school })
  expect(lines.map(({ record }) => record).toSorted()).toEqual(hashes(lost, 'record'))
  for (const { record, steps, current } of lines) {
    expect(current).toBe(true)
    expect(steps.map(({ step }) => step)).toEqual(['sealed', 'received', 'decided'])
    const { text } = await station.ask.proof.show({ school, hash: record })
    expect(readRecord(new TextEncoder().encode(text)).revision).toBe(1)
  }
  const [waiting] = await station.ask.handing.waiting({})
  expect(waiting?.unpacked).toEqual([])
})

const hashes = ({ held }: Awaited<ReturnType<typeof aLostLaptop>>, wanted: string) =>
  held.flatMap(({ hash, kind }) => (kind === wanted ? [hash] : [])).toSorted()

async function restored(
  lost: Awaited<ReturnType<typeof aLostLaptop>>,
  before: (station: Awaited<ReturnType<typeof aStation>>) => Promise<void> = async () => undefined,
) {
  const { station, stick } = await aNewLaptop(lost)
  await before(station)
  const decisions = hashes(lost, 'record').map((record) => ({
    ...{ record, decision_no: 1, state: 'accepted' },
  }))
  await lost.district.answer(stick, { carried: lost.held, change: { decisions } })
  const apply = async () =>
    (await station.ask.receiving.apply({ folder: stick })).replies.flatMap((one) =>
      'restore' in one && one.restore !== undefined ? [one.restore] : [],
    )
  const [restore] = await apply()
  return { station, stick, apply, restore }
}

test('once is enough: again it is held, also after a person has changed the draft', async () => {
  const { station, apply } = await restored(await aLostLaptop())
  await station.fill({ op: 'set', form: 'A', field: 'books', value: undefined })
  const before = await station.ask.filling.open(place)
  expect(await apply()).toMatchObject([{ state: 'held', records: 2 }])
  expect(await station.ask.filling.open(place)).toEqual(before)
})

test('a reply that brings attachments alone is held once they are here', async () => {
  const lost = await aLostLaptop()
  const { station, stick } = await aNewLaptop(lost)
  await lost.district.answer(stick, { carried: [{ kind: 'attachment', bytes: barePicture }] })
  const look = async () => {
    const { replies } = await station.ask.receiving.look({ folder: stick })
    return replies.flatMap((one) => ('restore' in one ? [one.restore] : []))
  }
  expect(await look()).toMatchObject([{ state: 'new', attachments: 1 }])
  await station.ask.receiving.apply({ folder: stick })
  expect(await look()).toMatchObject([{ state: 'held', attachments: 1 }])
})

test('what a person has typed on the new laptop stays, and is said', async () => {
  const { station, restore } = await restored(await aLostLaptop(), (one) =>
    one.fill({ op: 'set', form: 'A', field: 'books', value: '77' }),
  )
  expect(restore).toMatchObject({
    drafts: [
      { form: 'A', is: 'kept' },
      { form: 'S', is: 'filled' },
    ],
  })
  const { situation, sealed_unchanged } = await station.ask.filling.open(place)
  expect(situation.forms).toMatchObject({ A: { books: '77' }, S: { pupils: '100' } })
  expect(situation.registers['A.buildings' as never] ?? []).toEqual([])
  expect(sealed_unchanged).toEqual(['S'])
})

test('what came back is offered again when a later life of the county has lost it', async () => {
  const lost = await aLostLaptop()
  const { station, stick } = await restored(lost)
  const unpacked = async () => {
    const [waiting] = await station.ask.handing.waiting({})
    return waiting?.unpacked.toSorted()
  }
  expect(await unpacked()).toEqual([])
  const life = { district_epoch: '0000000e', issued_at: '2026-12-01T00:00:00Z' }
  await lost.district.answer(stick, { change: { ...life, bundles: [], decisions: [] } })
  await station.ask.receiving.apply({ folder: stick })
  expect(await unpacked()).toEqual(hashes(lost, 'record'))
  const next = station.stick('next')
  await station.writeAgreeing(next)
  const bundles = await lost.district.read(next)
  const carried = bundles.flatMap(({ manifest }) => manifest.objects.map(({ hash }) => hash))
  expect(carried.toSorted()).toEqual(lost.held.map(({ hash }) => hash).toSorted())
})

test('a changed form is sealed as the next revision over the one that came back', async () => {
  const lost = await aLostLaptop()
  const { station, stick } = await restored(lost)
  await station.fill(
    { op: 'set', form: 'S', field: 'head', value: '李梅' },
    { op: 'set', form: 'A', field: 'books', value: '13' },
    { op: 'set-cell', register: 'A.buildings', row, column: 'keeper', value: '王强' },
    { op: 'set-cell', register: 'A.buildings', row, column: 'note', value: '新' },
  )
  const sealed = await station.seal('S', 'A')
  expect(sealed).toHaveLength(2)
  const [waiting] = await station.ask.handing.waiting({})
  expect(waiting?.unpacked.toSorted()).toEqual(sealed.toSorted())
  for (const name of readdirSync(stick)) if (name.endsWith('.jhb')) expect(name).toContain('-1.jhb')
  const next = station.stick('next')
  await station.ask.handing.write({ folder: next })
  const [bundle] = await lost.district.read(next)
  const records = (bundle?.manifest.objects ?? []).flatMap(({ hash, kind }) => {
    const bytes = bundle?.objects.get(hash)
    return kind === 'record' && bytes !== undefined ? [readRecord(bytes)] : []
  })
  expect(records.map(({ revision }) => revision)).toEqual([2, 2])
  expect(records.map(({ supersedes }) => supersedes).toSorted()).toEqual(hashes(lost, 'record'))
})

test.each([
  ['another school', 'restore-foreign', { school: '9901010002' }],
  ['a real workspace', 'restore-foreign', { kind: 'real' }],
])('a record of %s is refused, and the rest of the reply is applied', async (_, code, change) => {
  const lost = await aLostLaptop()
  const held = lost.held.map(({ kind, bytes, hash }) =>
    kind === 'record'
      ? { hash, kind, bytes: canonicalBytes({ ...readRecord(bytes), ...change }) }
      : { hash, kind, bytes },
  )
  const { station, restore } = await restored({ ...lost, held })
  expect(restore).toMatchObject({ state: 'refused', fault: { code } })
  expect(await station.ask.proof.records({ school })).toEqual([])
})

test('a reply that brings records back to another laptop is foreign here', async () => {
  const lost = await aLostLaptop()
  const one = await restored(lost)
  const other = await aNewLaptop(lost)
  for (const name of readdirSync(one.stick).filter((each) => each.endsWith('.jhr'))) {
    writeFileSync(join(other.stick, name), readFileSync(join(one.stick, name)))
  }
  const { replies } = await other.station.ask.receiving.apply({ folder: other.stick })
  // The one is the approval of this laptop; those for the other are foreign.
  expect(replies.map(({ state }) => state).toSorted()).toEqual(['applied', 'foreign', 'foreign'])
  expect(await other.station.ask.proof.records({ school })).toEqual([])
})

test('packs, what comes back and receipts: any order, repeated, ends in the same state', async () => {
  const kinds = ['receipt', 'pack', 'S', 'A'] as const
  const orders = fc
    .tuple(
      fc.shuffledSubarray([...kinds], { minLength: kinds.length }),
      fc.array(fc.constantFrom(...kinds), { maxLength: 3 }),
    )
    .map(([all, again]) => [...all, ...again])
  const lost = await aLostLaptop()
  const end = async (order: readonly (typeof kinds)[number][]) => {
    const { station, stick } = await aNewLaptop(lost)
    const pack = { kind: 'pack', bytes: await confirmedFile(nextPack(), lost.district) }
    const of = (form: string) => lost.held.filter(({ bytes }) => readRecord(bytes).form === form)
    const carried = { receipt: [], pack: [pack], S: of('S'), A: of('A') }
    const folders = new Map<string, string>()
    for (const kind of kinds) {
      const name = await lost.district.answer(stick, { carried: carried[kind] })
      const folder = station.stick(kind)
      renameSync(join(stick, name), join(folder, name))
      folders.set(kind, folder)
    }
    for (const kind of order) {
      await station.ask.receiving.apply({ folder: folders.get(kind) ?? '' })
    }
    const { situation, orphans } = await station.ask.filling.open(place)
    const records = (await station.ask.proof.records({ school })).map(({ record }) => record)
    const packs = (await station.ask.pack.list({})).map(({ version, state }) => [version, state])
    await station.close()
    return { situation, orphans, records: records.toSorted(), packs }
  }
  const expected = await end(kinds)
  expect(expected).toMatchObject({
    records: hashes(lost, 'record'),
    packs: [
      [1, 'superseded'],
      [2, 'current'],
    ],
  })
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await end(order)).toEqual(expected)
    }),
    { numRuns: 8 },
  )
}, 120_000)
