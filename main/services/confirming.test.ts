import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFault, askedFaultData } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { period, school } from '#main/testing/test-store.ts'
import { claimedPrincipals } from '#shared/bundle/principal.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const passphrase = '校长自己的口令 2580'

/** The small pack, which asks for the principal's signature. */
function askingPackFile() {
  const packFile = join(tempFolder(), 'pack.json')
  const asking = {
    ...smallPack,
    forms: smallPack.forms.map((form) => ({
      ...form,
      totals: form.key === 'S' ? ['pupils'] : ['area'],
    })),
    signatures: { roles: ['principal'], cite: { source: 'OWN', tag: 'design' } },
  }
  writeFileSync(packFile, canonicalBytes(asking))
  return { packFile }
}

/** A joined school with sealed forms, at which the principal sits. */
async function aSchoolOfPrincipal(change: { readonly packFile?: string } = {}) {
  const [station, district] = [await aStation(change), await aDistrict()]
  const { ask } = station
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  await station.seal('A')
  const principal = await ask.people.add({ name: '王强', role: 'principal', pin: '2580' })
  const enter = () => ask.people.enter({ person: principal.id, pin: '2580' })
  const shown = async () =>
    (await ask.principal.waiting({ school })).records.map(({ record }) => record)
  const sign = async (words = passphrase) =>
    ask.principal.sign({ school, passphrase: words, shown: await shown() })
  return { station, district, ask, enter, sign, shown }
}

test('a record that the district asks for again is shown, packed and signed at once', async () => {
  const { station, district, ask, enter, sign, shown } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  await sign()
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  const [bundle] = (await district.read(stick)).filter(({ objects }) => objects.size > 0)
  const record = bundle?.manifest.objects.find(({ kind }) => kind === 'record')?.hash
  await district.answer(stick, { change: { missing: [record] } })
  await ask.receiving.apply({ folder: stick })
  expect(await shown()).toEqual([record])
  expect(await sign()).toEqual({ signed: 1 })
  expect(await shown()).toEqual([])
})

test('the key lies under the own passphrase, is announced, and signs all that waits', async () => {
  const { station, district, ask, enter, sign } = await aSchoolOfPrincipal()
  await enter()
  expect(await ask.principal.key({ school })).toEqual({ key: null })
  expect(await askedFault(() => sign())).toBe('principal-key-missing')
  const made = await ask.principal.make({ school, passphrase })
  expect(made).toMatchObject({ standing: 'new' })
  expect(made.fingerprint).toMatch(/^(\d{5} ){7}\d{5}$/)
  const { records } = await ask.principal.waiting({ school })
  expect(records.map(({ form, revision }) => [form, revision]).sort()).toEqual([
    ['A', 1],
    ['S', 1],
  ])
  expect(await askedFault(() => sign('a wrong passphrase'))).toBe('key-wrong')
  expect(await sign()).toEqual({ signed: 1 })
  expect(await ask.principal.waiting({ school })).toEqual({ records: [] })
  expect(await askedFault(() => sign())).toBe('confirm-nothing')
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  const [bundle] = await district.read(stick)
  expect(bundle?.manifest.principal).toBeDefined()
  expect(claimedPrincipals(bundle?.jws ?? '')).toHaveLength(1)
})

test('a signature that comes later is the same bundle, and travels again when the district lacks it', async () => {
  const { station, district, ask, enter, sign } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  const stick = station.stick()
  const [bare] = (await ask.handing.write({ folder: stick })).written
  const [before] = await district.read(stick)
  await district.answer(stick, { change: { unconfirmed: [bare?.bundle] } })
  await ask.receiving.apply({ folder: stick })
  expect(await ask.handing.waiting({})).toMatchObject([{ unconfirmed: [] }])
  expect((await ask.principal.waiting({ school })).records).toHaveLength(2)
  expect(await sign()).toEqual({ signed: 1 })
  expect(await ask.handing.waiting({})).toMatchObject([{ unconfirmed: [{ bundle: bare?.bundle }] }])
  const next = station.stick()
  await ask.handing.write({ folder: next })
  const [after] = await district.read(next)
  expect(after?.id).toBe(before?.id)
  expect(claimedPrincipals(before?.jws ?? '')).toEqual([])
  expect(claimedPrincipals(after?.jws ?? '')).toHaveLength(1)
})

test('a bundle that was signed after it was written takes the place of its own earlier file', async () => {
  const { station, district, ask, enter, sign } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  const stick = station.stick()
  const [bare] = (await ask.handing.write({ folder: stick })).written
  const path = join(stick, bare?.file ?? '')
  const before = readFileSync(path)
  writeFileSync(join(stick, '照片.jpg'), 'a photo')
  await sign()
  const [again] = (await ask.handing.write({ folder: stick })).written
  expect(again).toMatchObject({ bundle: bare?.bundle, file: bare?.file })
  expect(readFileSync(path).equals(before)).toBe(false)
  expect(readdirSync(stick).sort()).toEqual([bare?.file, '照片.jpg'].sort())
  const [signed] = await district.read(stick)
  expect(claimedPrincipals(signed?.jws ?? '')).toHaveLength(1)
  expect((await ask.handing.write({ folder: stick })).written).toEqual([again])
  // What is on a stick of another's hand is never ours, whatever its name.
  writeFileSync(path, before.subarray(1))
  expect(await askedFault(() => ask.handing.write({ folder: stick }))).toBe('file-exists')
  expect(readFileSync(path).equals(before.subarray(1))).toBe(true)
})

test('a corrected form says what has changed, and a new key has to sign again', async () => {
  const { station, ask, enter, sign } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  await sign()
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '20' })
  await station.seal('A')
  const { records } = await ask.principal.waiting({ school })
  expect(records).toMatchObject([
    { form: 'A', revision: 2, changed: [{ cell: 'A.books', before: '12', after: '20' }] },
  ])
  const first = await ask.principal.key({ school })
  await ask.principal.make({ school, passphrase: '后任校长的口令 1470' })
  expect((await ask.principal.key({ school })).key?.fingerprint).not.toBe(first.key?.fingerprint)
  expect(await askedFault(() => sign())).toBe('key-wrong')
})

test('a record is described with its totals, its rows, and each exception in the words of its check', async () => {
  const { station, ask } = await aSchoolOfPrincipal(askingPackFile())
  const reason = { check: 'A-X01', text: '图书正在采购' }
  await station.fill(
    { op: 'set', form: 'A', field: 'books', value: '5' },
    { op: 'give-reason', ...reason },
  )
  await station.seal('A')
  const { records } = await ask.principal.waiting({ school })
  const [profile] = records.filter(({ form }) => form === 'S')
  expect(profile).toMatchObject({ totals: [{ field: 'pupils', value: '100' }], registers: [] })
  const [, second] = records.filter(({ form }) => form === 'A')
  expect(second).toMatchObject({
    ...{ revision: 2, answers: 1, registers: [{ register: 'A.buildings', rows: 1 }] },
    changed: [{ cell: 'A.books', before: '12', after: '5' }],
    totals: [{ field: 'area', value: '500' }],
    reasons: [{ ...reason, message: { zh: '少', en: '少' }, cell: 'A.books' }],
  })
})

test('nobody but the principal makes the key or signs', async () => {
  const { ask, sign } = await aSchoolOfPrincipal()
  const make = () => ask.principal.make({ school, passphrase })
  expect(await askedFault(make)).toBe('act-refused')
  expect(await askedFault(() => sign())).toBe('act-refused')
})

test('a key that was made later than the bundles is named by one without objects, once', async () => {
  const { station, district, ask, enter, sign } = await aSchoolOfPrincipal()
  const first = await ask.handing.write({ folder: station.stick() })
  expect(first.written).toMatchObject([{ sequence: 2, records: 2 }])
  await enter()
  await ask.principal.make({ school, passphrase })
  expect(await sign()).toEqual({ signed: 1 })
  const stick = station.stick()
  expect((await ask.handing.write({ folder: stick })).written).toMatchObject([
    { sequence: 2 },
    { sequence: 3, records: 0 },
  ])
  const named = (await district.read(stick)).find(({ manifest }) => manifest.sequence === 3)
  expect(named?.manifest).toMatchObject({ objects: [], principal: expect.any(String) })
  expect((await ask.handing.write({ folder: stick })).written).toHaveLength(2)
})

test('what has changed since the page showed it is not signed, and not packed either', async () => {
  const { station, ask, enter, shown } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  const seen = await shown()
  await station.fill({ op: 'set', form: 'A', field: 'books', value: '20' })
  await station.seal('A')
  const stale = await askedFaultData(() => ask.principal.sign({ school, passphrase, shown: seen }))
  expect(stale).toMatchObject({
    ...{ code: 'confirm-changed', details: { more: [`A ${period}`], fewer: [] } },
  })
  const [, ...less] = seen
  expect(await askedFault(() => ask.principal.sign({ school, passphrase, shown: less }))).toBe(
    'confirm-changed',
  )
  expect(await ask.handing.waiting({})).toMatchObject([{ next: 'records', unconfirmed: [] }])
  const now = await shown()
  expect(await ask.principal.sign({ school, passphrase, shown: now })).toEqual({ signed: 1 })
  const gone = await askedFaultData(() => ask.principal.sign({ school, passphrase, shown: now }))
  expect(gone).toMatchObject({ code: 'confirm-changed', details: { more: [] } })
})

test('the key alone is offered to be handed in, and nothing once it is on its way', async () => {
  const { station, district, ask, enter } = await aSchoolOfPrincipal()
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  await district.answer(stick)
  await ask.receiving.apply({ folder: stick })
  const [idle] = await ask.handing.waiting({})
  expect(idle).toMatchObject({ unpacked: [], unconfirmed: [] })
  expect(idle).not.toHaveProperty('next')
  await enter()
  await ask.principal.make({ school, passphrase })
  expect(await ask.handing.waiting({})).toMatchObject([{ next: 'principal' }])
  await ask.handing.write({ folder: station.stick() })
  const [written] = await ask.handing.waiting({})
  expect(written).not.toHaveProperty('next')
  expect(written?.unconfirmed).toHaveLength(1)
})

test('where the chain is broken nothing is signed until the principal agrees to a new series', async () => {
  const { station, district, ask, enter, shown } = await aSchoolOfPrincipal()
  await enter()
  await ask.principal.make({ school, passphrase })
  rmSync(join(station.folder, 'counter.json'))
  const now = await shown()
  const what = { school, passphrase, shown: now }
  expect(await askedFault(() => ask.principal.sign(what))).toBe('series-unconfirmed')
  expect(await shown()).toEqual(now)
  const new_series = [{ school, cause: 'counter-missing' as const }]
  expect(await ask.principal.sign({ ...what, new_series })).toEqual({ signed: 1 })
  expect(await ask.proof.series({ school })).toMatchObject([{ cause: 'counter-missing' }])
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  const signed = (await district.read(stick)).filter(({ jws }) => claimedPrincipals(jws).length > 0)
  expect(signed.map(({ manifest }) => manifest.sequence)).toEqual([1])
})

test('our data tell who signed and when, then what the county says, by the reply that said it first', async () => {
  const { station, district, ask, enter, sign } = await aSchoolOfPrincipal(askingPackFile())
  const steps = async () =>
    (await ask.proof.records({ school }))[0]?.steps.filter(({ step }) =>
      ['signed', 'confirmed', 'unconfirmed'].includes(step),
    )
  const stick = station.stick()
  const [bare] = (await ask.handing.write({ folder: stick })).written
  expect(await steps()).toEqual([])
  const answer = async (unconfirmed: readonly unknown[]) => {
    const folder = station.stick()
    cpSync(stick, folder, { recursive: true })
    await district.answer(folder, { change: { unconfirmed } })
    await ask.receiving.apply({ folder })
  }
  await answer([bare?.bundle])
  await answer([bare?.bundle])
  expect(await steps()).toMatchObject([{ step: 'unconfirmed', bundle: bare?.bundle, reply_seq: 2 }])
  await enter()
  await ask.principal.make({ school, passphrase })
  await sign()
  expect(await ask.principal.signed({ school })).toMatchObject([
    { sequence: 2, by: '王强', records: [{}, {}], said: { step: 'unconfirmed', reply_seq: 2 } },
  ])
  await ask.handing.write({ folder: stick })
  await answer([])
  expect(await steps()).toMatchObject([
    { step: 'signed', by: '王强' },
    { step: 'confirmed', bundle: bare?.bundle, reply_seq: 4 },
  ])
  expect((await ask.principal.signed({ school }))[0]?.said).toMatchObject({ step: 'confirmed' })
})

test('a signature that does not hold is told as such, by the newest word', async () => {
  const { station, district, ask } = await aSchoolOfPrincipal(askingPackFile())
  const stick = station.stick()
  const [bare] = (await ask.handing.write({ folder: stick })).written
  const invalid = [bare?.bundle]
  await district.answer(stick, { change: { unconfirmed: invalid, signature_invalid: invalid } })
  await ask.receiving.apply({ folder: stick })
  const [line] = await ask.proof.records({ school })
  expect(line?.steps.find(({ step }) => step === 'unconfirmed')).toMatchObject({ invalid: true })
})

test('a pack that asks for no signature says neither confirmed nor unconfirmed', async () => {
  const { station, district, ask } = await aSchoolOfPrincipal()
  const stick = station.stick()
  await ask.handing.write({ folder: stick })
  await district.answer(stick)
  await ask.receiving.apply({ folder: stick })
  const [line] = await ask.proof.records({ school })
  expect(line?.steps.map(({ step }) => step)).toEqual([
    ...['sealed', 'packed', 'copied', 'received', 'decided'],
  ])
})
