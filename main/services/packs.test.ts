import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict, type TestDistrict } from '#main/testing/district.ts'
import { confirmedFile, issuer, nextPack } from '#main/testing/next-pack.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { type Edit, Edit as EditShape } from '#shared/engine/edit.ts'
import { Period } from '#shared/ids.ts'
import { developmentPair } from '#shared/pack/development-key.ts'
import { Pack } from '#shared/pack/pack.ts'
import { countersignPack, signPack } from '#shared/pack/signed.ts'
import { anAppointment, aParty } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { versionPairs } from '#shared/testing/version-pair.ts'
import { signAppointment } from '#shared/trust/appoint.ts'

const place = { school, period }
const fileOf = (pack: Pack): string => {
  const path = join(tempFolder(), 'pack.json')
  writeFileSync(path, canonicalBytes(pack))
  return path
}

/** The same folder with a program that brings another pack. */
async function updated(station: Station, pack: Pack): Promise<Station> {
  await station.close()
  const next = await aStation({ folder: station.folder, packFile: fileOf(pack) })
  await next.ask.workspace.unlock({ passphrase })
  return next
}

/** A school that knows its district, and a folder with these pack files. */
async function joined(files: (district: TestDistrict) => Promise<Record<string, Uint8Array>>) {
  const station = await aStation()
  await station.setUp()
  const district = await aDistrict()
  await station.join(district)
  const folder = station.stick()
  for (const [name, bytes] of Object.entries(await files(district))) {
    writeFileSync(join(folder, name), bytes)
  }
  return { station, district, folder, ask: station.ask }
}

test('a program that brings a newer pack moves the draft; what has no place is kept and shown', async () => {
  const before = await aStation()
  await before.setUp()
  await before.fillAll()
  await before.seal('S', 'A')
  const station = await updated(before, nextPack())
  const draft = await station.ask.filling.open(place)
  expect(draft.situation.forms['A' as never]).toEqual({ books_total: '12' })
  expect(draft.orphans).toMatchObject([{ kind: 'cell', column: 'note', value: '新', why: 'gone' }])
  expect(draft.sealed_unchanged).toEqual([])
  expect((await station.ask.pack.get({ hash: draft.pack })).pack.version).toBe(2)
  // Once is enough: opened again it is the same draft.
  expect(await station.ask.filling.open(place)).toEqual(draft)
  const packs = await station.ask.pack.list({})
  expect(packs.map(({ version, state }) => [version, state])).toEqual([
    [1, 'superseded'],
    [2, 'current'],
  ])
  await station.seal('S', 'A')
  const records = await station.ask.proof.records({ school })
  const made = await Promise.all(
    records.map(async ({ record, revision }) => {
      const { text } = await station.ask.proof.show({ school, hash: record })
      return [revision, /"version":(\d)/.exec(text)?.[1]]
    }),
  )
  expect(made.toSorted()).toEqual([
    [1, '1'],
    [1, '1'],
    [2, '2'],
    [2, '2'],
  ])
})

test('what found no place goes back to it with a version that has it again', async () => {
  const before = await aStation()
  await before.setUp()
  await before.fillAll()
  const second = await updated(before, nextPack())
  expect((await second.ask.filling.open(place)).orphans).toHaveLength(1)
  const third = await updated(second, Pack.parse({ ...smallPack, version: 3 }))
  const { situation, orphans } = await third.ask.filling.open(place)
  expect(JSON.stringify(situation.registers)).toContain('"note":"新"')
  // The name before the renaming is taken for the present one: it has no place under its new name.
  expect(orphans.map(({ kind }) => kind)).toEqual(['answer'])
})

test('of any draft and any two versions no value is lost in the store', async () => {
  const pairs = versionPairs(Period.parse('2026-2027'))
  const valuesIn = (thing: unknown) => (JSON.stringify(thing).match(/"v\d+"/g) ?? []).toSorted()
  await fc.assert(
    fc.asyncProperty(pairs, async ({ from, to, draft }) => {
      const before = await aStation({ packFile: fileOf(from) })
      await before.setUp()
      const given = (await before.ask.filling.open(place)).situation.registers
      const edits = editsOf(draft, from, JSON.stringify(given))
      if (edits.length > 0) await before.fill(...edits)
      const typed = valuesIn((await before.ask.filling.open(place)).situation)
      const station = await updated(before, to)
      const { situation, orphans } = await station.ask.filling.open(place)
      expect(valuesIn([situation, orphans])).toEqual(typed)
      await station.close()
    }),
    { numRuns: 12 },
  )
}, 120_000)

/** What a person types to come to this draft, as far as the pack lets anybody type it. */
function editsOf(
  draft: { forms: object; registers: object },
  pack: Pack,
  given: string,
): readonly Edit[] {
  const names = new Set([
    ...pack.forms.flatMap(({ key, fields }) => fields.map(({ name }) => `${key}.${name}`)),
    ...pack.registers.flatMap(({ key, columns }) => columns.map(({ name }) => `${key}.${name}`)),
  ])
  const registers = new Set<string>(pack.registers.map(({ key }) => key))
  const fields = Object.entries(draft.forms).flatMap(([form, cells]) =>
    Object.entries(cells)
      .filter(([field]) => names.has(`${form}.${field}`))
      .map(([field, value]) => ({ op: 'set', form, field, value })),
  )
  const known = Object.entries(draft.registers).filter(([register]) => registers.has(register))
  const rows = known.flatMap(([register, list]) =>
    (list as { id: string; from: string; cells: object }[]).flatMap(({ id, from, cells }) => [
      ...(given.includes(id) ? [] : [{ op: 'add-row', register, row: id, from }]),
      ...Object.entries(cells)
        .filter(([column]) => names.has(`${register}.${column}`))
        .map(([column, value]) => ({ op: 'set-cell', register, row: id, column, value })),
    ]),
  )
  return [...fields, ...rows].map((edit) => EditShape.parse(edit))
}

test('a pack that the district has confirmed is installed from a folder and used', async () => {
  const { ask, folder, station } = await joined(async (district) => ({
    'small.pack-2.jhp': await confirmedFile(nextPack(), district),
  }))
  await station.fillAll()
  const found = { file: 'small.pack-2.jhp', id: 'small.pack', version: 2 }
  expect((await ask.pack.look({ folder })).packs).toMatchObject([{ ...found, state: 'new' }])
  const held = await ask.pack.install({ folder, file: found.file })
  expect(held).toMatchObject({ version: 2, state: 'current', standing: 'confirmed' })
  expect((await ask.pack.look({ folder })).packs).toMatchObject([{ ...found, state: 'held' }])
  const draft = await ask.filling.open(place)
  expect(draft.pack).toBe(held.hash)
  expect(draft.situation.forms['A' as never]).toEqual({ books_total: '12' })
  expect(await ask.pack.list({})).toMatchObject([
    { version: 1, standing: 'unconfirmed' },
    { version: 2, standing: 'confirmed', state: 'current' },
  ])
})

test('what is not for this installation is refused, each for its reason, and nothing is kept', async () => {
  const other = await aParty(77)
  const { ask, folder } = await joined(async (district) => {
    const good = await confirmedFile(nextPack(), district)
    return {
      '1-unconfirmed.jhp': await signPack(nextPack(), issuer),
      '2-of-another-district.jhp': await countersignPack(
        await signPack(nextPack(), issuer),
        issuer.public,
        other.pair,
      ),
      '3-flipped.jhp': good.with(good.length >> 1, (good[good.length >> 1] ?? 0) ^ 1),
      '4-foreign.jhp': await confirmedFile(
        Pack.parse({ ...smallPack, id: 'another.pack' }),
        district,
      ),
      '5-same-version.jhp': await confirmedFile(
        Pack.parse({ ...smallPack, issued_on: '2026-02-02' }),
        district,
      ),
      '6-text.jhp': new TextEncoder().encode('not a pack'),
    }
  })
  const { packs } = await ask.pack.look({ folder })
  expect(packs.map((one) => ('fault' in one ? one.fault.code : one.state))).toEqual([
    'pack-unsigned',
    'pack-unsigned',
    'pack-unsigned',
    'pack-foreign',
    'pack-version-reused',
    'file-not-ours',
  ])
  for (const { file } of packs) {
    expect(await askedFault(() => ask.pack.install({ folder, file }))).not.toBe('none')
  }
  expect(await ask.pack.list({})).toHaveLength(1)
  expect(await askedFault(() => ask.pack.install({ folder, file: '../x.jhp' }))).toBe(
    'folder-missing',
  )
})

test('no way back: a lower version is refused, and a withdrawn one moves on', async () => {
  const { ask, folder } = await joined(async (district) => {
    const withdraws = [{ version: 2, why: { zh: '有误', en: 'wrong' } }]
    const three = Pack.parse({ ...nextPack(), version: 3, withdraws })
    return {
      'two.jhp': await confirmedFile(nextPack(), district),
      'three.jhp': await confirmedFile(three, district),
    }
  })
  await ask.pack.install({ folder, file: 'two.jhp' })
  const first = await ask.filling.open(place)
  const edits = [EditShape.parse({ op: 'set', form: 'A', field: 'books_total', value: '7' })]
  await ask.filling.save({ ...place, expected: first.revision, edits })
  await ask.pack.install({ folder, file: 'three.jhp' })
  const states = (await ask.pack.list({})).map(({ version, state }) => [version, state])
  expect(states).toEqual([
    [1, 'superseded'],
    [2, 'withdrawn'],
    [3, 'current'],
  ])
  const moved = await ask.filling.open(place)
  expect((await ask.pack.get({ hash: moved.pack })).pack.version).toBe(3)
  expect(moved.situation.forms['A' as never]).toEqual({ books_total: '7' })
  expect(await askedFault(() => ask.pack.install({ folder, file: 'two.jhp' }))).toBe('none')
  const four = await joined(async (district) => ({
    'two.jhp': await confirmedFile(nextPack(), district),
  }))
  expect(
    await askedFault(() => four.ask.pack.install({ folder: four.folder, file: 'two.jhp' })),
  ).toBe('none')
})

test('an expired pack begins no draft, by the latest time that the district signed; an open one goes on', async () => {
  const expiring = Pack.parse({ ...smallPack, expires_on: '2026-11-03' })
  const station = await aStation({ packFile: fileOf(expiring) })
  await station.setUp()
  const district = await aDistrict()
  await station.join(district)
  await station.fillAll()
  await station.seal('S', 'A')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  await district.answer(stick, { change: { issued_at: '2026-11-05T00:00:00Z' } })
  await station.ask.receiving.apply({ folder: stick })
  expect(await station.ask.pack.list({})).toMatchObject([{ state: 'expired' }])
  const next = { school, period: Period.parse('2027-2028') }
  expect(await askedFault(() => station.ask.filling.open(next))).toBe('pack-expired')
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '13' })
  expect(await station.seal('A')).toHaveLength(1)
})

test('a pack whose last day has gone by is not installed', async () => {
  const { ask, folder } = await joined(async (district) => {
    const expires_on = '2026-11-02'
    return { 'late.jhp': await confirmedFile(nextPack({ expires_on }), district) }
  })
  const fault = { code: 'pack-offered-late', details: { version: 2, expires_on: '2026-11-02' } }
  expect((await ask.pack.look({ folder })).packs).toMatchObject([{ state: 'refused', fault }])
  const install = () => ask.pack.install({ folder, file: 'late.jhp' })
  expect(await askedFault(install)).toBe('pack-offered-late')
  expect(await ask.pack.list({})).toHaveLength(1)
})

test('a real workspace refuses what everybody could have signed', async () => {
  const district = await aDistrict()
  const station = await aStation()
  const person = { name: '李梅', role: 'clerk' } as const
  await station.ask.workspace.create({ kind: 'real', passphrase, person })
  const { party } = district
  const real = anAppointment(party, { kind: 'real' })
  const appointment = await signAppointment(real, party.root)
  await station.ask.district.accept(await district.invite({ kind: 'real', appointment }))
  const folder = station.stick()
  const development = await developmentPair()
  const bytes = await countersignPack(
    await signPack(nextPack(), development),
    development.public,
    party.pair,
  )
  writeFileSync(join(folder, 'dev.jhp'), bytes)
  const install = () => station.ask.pack.install({ folder, file: 'dev.jhp' })
  expect(await askedFault(install)).toBe('pack-development-key')
})
