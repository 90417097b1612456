import { renameSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { readRecord } from '#shared/record/read.ts'
import { rowIds } from '#shared/testing/small-school.ts'

const place = { school, period }
const [, second] = rowIds
type Station = Awaited<ReturnType<typeof aStation>>
type District = Awaited<ReturnType<typeof aDistrict>>

/** What the district holds of a laptop that handed in, corrected itself twice, and was lost. */
async function aCorrectedLaptop() {
  const [lost, district] = [await aStation(), await aDistrict()]
  await lost.setUp()
  await lost.join(district)
  await lost.fillAll()
  await lost.fill(
    { op: 'add-row', register: 'A.buildings', row: second, from: '2026-09-01' },
    { op: 'set-cell', register: 'A.buildings', row: second, column: 'label', value: '食堂' },
    { op: 'set-cell', register: 'A.buildings', row: second, column: 'area_m2', value: '90' },
    { op: 'set-cell', register: 'A.buildings', row: second, column: 'keeper', value: '王强' },
    { op: 'set-cell', register: 'A.buildings', row: second, column: 'note', value: '新' },
    { op: 'set', form: 'S', field: 'head', value: '李梅' },
  )
  const held = [await handedIn(lost, district, '1')]
  await lost.fill(
    { op: 'set', form: 'A', field: 'books', value: '13' },
    { op: 'set', form: 'S', field: 'head', value: '王芳' },
    { op: 'set-cell', register: 'A.buildings', row: second, column: 'area_m2', value: '95' },
  )
  held.push(await handedIn(lost, district, '2'))
  await lost.fill(
    { op: 'archive-row', register: 'A.buildings', row: second, to: '2026-09-01' },
    { op: 'set', form: 'A', field: 'books', value: undefined },
  )
  held.push(await handedIn(lost, district, '3'))
  await lost.close()
  return { district, held }
}

/** Seals, hands in, and gives back what the district got. */
async function handedIn(station: Station, district: District, name: string) {
  await station.seal('S', 'A')
  const stick = station.stick(name)
  await station.ask.handing.write({ folder: stick })
  const [newest] = (await district.read(stick)).toSorted(
    (one, other) => other.manifest.sequence - one.manifest.sequence,
  )
  if (newest === undefined) throw new Error('nothing was handed in')
  const { manifest, objects } = newest
  return manifest.objects.map(({ hash, kind }) => ({
    ...{ hash, kind, bytes: objects.get(hash) ?? new Uint8Array() },
  }))
}

/** A new laptop, with each state of the lost one in a reply of its own. */
async function aNewLaptop({ district, held }: Awaited<ReturnType<typeof aCorrectedLaptop>>) {
  const station = await aStation()
  await station.setUp()
  const stick = station.stick()
  await station.ask.district.accept(await district.invite())
  await station.ask.handing.write({ folder: stick })
  await district.approve(stick)
  await station.ask.receiving.apply({ folder: stick })
  const folders: string[] = []
  for (const [at, carried] of held.entries()) {
    const name = await district.answer(stick, { carried })
    const folder = station.stick(`restore-${at}`)
    renameSync(join(stick, name), join(folder, name))
    folders.push(folder)
  }
  return {
    station,
    apply: (at: number) => station.ask.receiving.apply({ folder: folders[at] ?? '' }),
  }
}

/** What a person sees of the draft; rows by their ids, because a list has no order of its own. */
async function shown(station: Station) {
  const { situation, sealed_unchanged } = await station.ask.filling.open(place)
  const registers = Object.entries(situation.registers).map(
    ([key, rows]) => [key, rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))] as const,
  )
  const records = (await station.ask.proof.records({ school })).map(({ record }) => record)
  return {
    ...situation,
    registers: Object.fromEntries(registers),
    ...{ sealed_unchanged, records: records.toSorted() },
  }
}

test('records of three states of a laptop: any order, repeated, the latest fills the draft', async () => {
  const lost = await aCorrectedLaptop()
  const end = async (order: readonly number[]) => {
    const { station, apply } = await aNewLaptop(lost)
    for (const at of order) await apply(at)
    const said = await shown(station)
    await station.close()
    return said
  }
  const expected = await end([2, 1, 0])
  expect(expected).toMatchObject({
    forms: { S: { pupils: '100' } },
    sealed_unchanged: ['S', 'A'],
  })
  expect(Object.keys(expected.forms['A' as never] ?? {})).toEqual([])
  expect(Object.values(expected.registers)).toMatchObject([[{ cells: { label: '教学楼' } }]])
  const orders = fc
    .tuple(
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      fc.array(fc.constantFrom(0, 1, 2), { maxLength: 2 }),
    )
    .map(([all, again]) => [...all, ...again])
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await end(order)).toEqual(expected)
    }),
    { numRuns: 7 },
  )
}, 120_000)

test('what a person typed between an older and a later record stays', async () => {
  const lost = await aCorrectedLaptop()
  const { station, apply } = await aNewLaptop(lost)
  await apply(0)
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '77' })
  await apply(2)
  const { forms, sealed_unchanged, records } = await shown(station)
  expect(forms).toMatchObject({ A: { books: '77' }, S: { pupils: '100' } })
  expect(sealed_unchanged).toEqual(['S'])
  const hashes = [0, 2].flatMap((at) => lost.held[at] ?? []).filter(({ kind }) => kind === 'record')
  expect(records).toEqual(hashes.map(({ hash }) => hash).toSorted())
  expect(hashes.map(({ bytes }) => readRecord(bytes).revision).toSorted()).toEqual([1, 1, 3])
  await station.close()
})
