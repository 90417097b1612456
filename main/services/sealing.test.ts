import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, type Station, tickingClock } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { FormKey, Period, RegisterKey, Sha256 } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { Record } from '#shared/record/record.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { rowIds } from '#shared/testing/small-school.ts'

const register = RegisterKey.parse('A.buildings')
const [row] = rowIds
const label = { zh: '码', en: 'code' }

async function aFilledStation(): Promise<Station> {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  return station
}

async function recordOf(station: Station, hash: Sha256 | undefined): Promise<Record> {
  const { text } = await station.ask.proof.show({ school, hash: Sha256.parse(hash) })
  return Record.parse(JSON.parse(text))
}

const unchanged = async (station: Station) =>
  (await station.ask.filling.open({ school, period })).sealed_unchanged

test('a record has the figures and not the persons', async () => {
  const station = await aFilledStation()
  const [s, a] = await station.seal('S', 'A')
  const sRecord = await recordOf(station, s)
  expect(sRecord.answers).toEqual({ type: '211', pupils: '100' })
  expect(sRecord.personal).toHaveLength(1)
  const aRecord = await recordOf(station, a)
  expect(aRecord.registers[register]).toEqual({
    columns: ['id', 'from', 'to', 'label', 'area_m2'],
    cells: [[row], ['2026-09-01'], [''], ['教学楼'], ['500']],
  })
  expect(JSON.stringify([sRecord, aRecord])).not.toMatch(/覃|王强/)
})

test('what a form reads is sealed before it, and named in it', async () => {
  const station = await aFilledStation()
  const [s, a] = await station.seal('A')
  expect((await recordOf(station, a)).uses).toEqual([{ form: 'S', record: s }])
  expect(await unchanged(station)).toEqual(['S', 'A'])
})

test('what is sealed and unchanged is not sealed again', async () => {
  const station = await aFilledStation()
  await station.seal('A')
  expect(await askedFault(() => station.seal('S', 'A'))).toBe('seal-nothing')
})

test('a change makes a new revision that names the old, of this form and of those that read it', async () => {
  const station = await aFilledStation()
  const [s, a] = await station.seal('A')
  await station.fill({ op: 'set', form: 'S', field: 'pupils', value: '101' })
  expect(await unchanged(station)).toEqual([])
  const [s2, a2] = await station.seal('A')
  expect(await recordOf(station, s2)).toMatchObject({ revision: 2, supersedes: s })
  expect(await recordOf(station, a2)).toMatchObject({ revision: 2, supersedes: a })
  const lines = await station.ask.proof.records({ school })
  expect(lines.map(({ record, current }) => [record, current])).toEqual([
    [a2, true],
    [s2, true],
    [a, false],
    [s, false],
  ])
})

test('a change that is taken back is no change', async () => {
  const station = await aFilledStation()
  await station.seal('A')
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '13' })
  expect(await unchanged(station)).toEqual(['S'])
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '12' })
  expect(await unchanged(station)).toEqual(['S', 'A'])
})

test('a change that was explained and is taken back is no change', async () => {
  const station = await aFilledStation()
  await station.seal('A')
  await station.fill(
    { op: 'set', form: 'A', field: 'books', value: '5' },
    { op: 'give-reason', check: 'A-X01', text: '图书在路上' },
  )
  expect(await unchanged(station)).toEqual(['S'])
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '12' })
  expect(await unchanged(station)).toEqual(['S', 'A'])
})

test('an error or an unexplained warning blocks; a reason lets the warning pass', async () => {
  const station = await aFilledStation()
  await station.fill(
    { op: 'set', form: 'A', field: 'books', value: '5' },
    { op: 'set-cell', register, row, column: 'label' },
  )
  expect(await askedFault(() => station.seal('A'))).toBe('seal-blocked')
  await station.fill({ op: 'set-cell', register, row, column: 'label', value: '楼' })
  expect(await askedFault(() => station.seal('A'))).toBe('seal-blocked')
  expect(await unchanged(station)).toEqual([])
  await station.fill({ op: 'give-reason', check: 'A-X01', text: '图书在路上' })
  const [, a] = await station.seal('A')
  expect((await recordOf(station, a)).reasons).toEqual([{ check: 'A-X01', text: '图书在路上' }])
})

test('a form that states the code of another school is not sealed until it is corrected', async () => {
  const [profile, ...others] = smallPack.forms
  const asking = Pack.parse({
    ...smallPack,
    forms: [
      {
        ...profile,
        sections: [{ key: 'all', title: label, fields: ['type', 'pupils', 'head', 'school_code'] }],
        fields: [
          ...(profile?.fields ?? []),
          { name: 'school_code', label, type: { kind: 'school_code' } },
        ],
      },
      ...others,
    ],
  })
  const packFile = join(tempFolder(), 'asking.json')
  writeFileSync(packFile, canonicalBytes(asking))
  const station = await aStation({ packFile })
  await station.setUp()
  await station.fillAll()
  const state = (value?: string) =>
    station.fill({ op: 'set', form: 'S', field: 'school_code', value })
  await state('2199000002')
  expect(await askedFault(() => station.seal('A'))).toBe('seal-other-school')
  expect(await station.ask.proof.records({ school })).toEqual([])
  await state()
  expect(await station.seal('A')).toHaveLength(2)
})

test('a form that the pack does not have cannot be sealed', async () => {
  const station = await aFilledStation()
  expect(await askedFault(() => station.seal('Z'))).toBe('edit-unknown-cell')
})

test('a form of a school year cannot be sealed for a month', async () => {
  const station = await aFilledStation()
  const seal = () =>
    station.ask.sealing.seal({
      school,
      period: Period.parse('2026-11'),
      forms: [FormKey.parse('S')],
    })
  expect(await askedFault(seal)).toBe('form-of-other-period')
})

test('a lock waits for the sealing at hand', async () => {
  const station = await aFilledStation()
  const sealing = station.seal('A')
  await station.ask.workspace.lock({})
  expect(await sealing).toHaveLength(2)
})

test('sealing twice at once seals once', async () => {
  const station = await aFilledStation()
  const results = await Promise.allSettled([station.seal('A'), station.seal('A')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await station.ask.proof.records({ school })).toHaveLength(2)
})

test('a save that comes in while a record is being made is draft-stale, and nothing is sealed', async () => {
  let interrupt: (() => void) | undefined
  const clock = tickingClock()
  const station = await aStation({
    clock: () => {
      const armed = interrupt
      interrupt = undefined
      armed?.()
      return clock()
    },
  })
  await station.setUp()
  await station.fillAll()
  let saving: Promise<void> | undefined
  interrupt = () => {
    saving = station.fill({ op: 'set', form: 'A', field: 'books', value: '13' })
  }
  expect(await askedFault(() => station.seal('A'))).toBe('draft-stale')
  await saving
  expect(await station.ask.proof.records({ school })).toEqual([])
  expect(await station.seal('A')).toHaveLength(2)
})
