import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { insertAttachment } from '#main/store/attachments.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aDistrict } from '#main/testing/district.ts'
import { aStation } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { clerk, period, school, someInstant, testStore } from '#main/testing/test-store.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { FormKey, SchoolCode, Sha256 } from '#shared/ids.ts'
import { Pack } from '#shared/pack/pack.ts'
import { Record } from '#shared/record/record.ts'
import { emptySituation } from '#shared/testing/edits.ts'
import { barePicture, phonePicture, plainPdf } from '#shared/testing/pictures.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { proveAttachments } from './lost-attachments.ts'

const field = (name: string, more: object) => ({
  ...{ name, label: { zh: name, en: name }, type: { kind: 'attach' }, ...more },
})

/** The small pack, whose form S also asks for a plan. */
const pack = Pack.parse({
  ...smallPack,
  forms: smallPack.forms.map((form) =>
    form.key === 'S'
      ? {
          ...form,
          sections: form.sections.map((one) => ({ ...one, fields: [...one.fields, 'plan'] })),
          fields: [...form.fields, field('plan', { required: 'true' })],
        }
      : form,
  ),
})

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const plan = (...hashes: readonly string[]) => ({
  ...{ op: 'set', form: 'S', field: 'plan' },
  ...(hashes.length === 0 ? {} : { value: hashes }),
})

async function aSchool() {
  const packFile = join(tempFolder(), 'attach.json')
  writeFileSync(packFile, canonicalBytes(pack))
  const station = await aStation({ packFile })
  await station.setUp()
  await station.fillAll()
  const add = (bytes: Uint8Array, name = '校舍.jpg') =>
    station.ask.attachments.add({ school, name, bytes: base64(bytes) })
  return { station, add }
}

test('a photo is stored without its place, under the hash of what is stored', async () => {
  const { station, add } = await aSchool()
  const { hash } = await add(phonePicture)
  expect(hash).toBe(await sha256(barePicture))
  const found = await station.ask.attachments.get({ school, hash })
  expect(new Uint8Array(Buffer.from(found.bytes, 'base64'))).toEqual(barePicture)
  expect(await station.ask.attachments.list({ school, hashes: [hash] })).toMatchObject([
    { hash, name: '校舍.jpg', media: 'image/jpeg', size: barePicture.length, added_by: '李梅' },
  ])
  expect(await add(barePicture)).toEqual({ hash })
})

test('a required attachment that is missing blocks sealing; with it the record names its hash', async () => {
  const { station, add } = await aSchool()
  expect(await askedFault(() => station.seal('S'))).toBe('seal-blocked')
  const { hash } = await add(plainPdf, '平面图.pdf')
  await station.fill(plan(hash))
  const [record] = await station.seal('S')
  if (record === undefined) throw new Error('nothing was sealed')
  expect((await station.ask.proof.show({ school, hash: record })).text).toContain(
    `"plan":["${hash}"]`,
  )
})

test('taking an attachment away leaves it stored, so that undo brings it back', async () => {
  const { station, add } = await aSchool()
  const { hash } = await add(barePicture)
  await station.fill(plan(hash))
  await station.fill(plan())
  expect(await askedFault(() => station.seal('S'))).toBe('seal-blocked')
  await station.fill(plan(hash))
  expect(await station.seal('S')).toHaveLength(1)
  const { lines } = await station.ask.filling.history({ school, period, cell: 'S.plan' })
  expect(lines.map(({ before, after }) => [before, after])).toEqual([
    [undefined, [hash]],
    [[hash], undefined],
    [undefined, [hash]],
  ])
})

test('a cell cannot name what was never added, nor anything that is no hash', async () => {
  const { station } = await aSchool()
  expect(await askedFault(() => station.fill(plan('f'.repeat(64))))).toBe('attachment-lost')
  expect(await askedFault(() => station.fill(plan('校舍.jpg')))).toBe('attachment-broken')
})

test.for([
  ['attachment-type', new TextEncoder().encode('\0\0\0\x18ftypheic')],
  ['attachment-broken', phonePicture.subarray(0, 100)],
  ['attachment-document', new TextEncoder().encode('%PDF-1.4 /Encrypt %%EOF')],
] as const)('%s is told at the wall, and nothing is kept', async ([code, bytes]) => {
  const { add } = await aSchool()
  expect(await askedFault(() => add(bytes))).toBe(code)
})

test('attachments travel with the record that names them, once, whole and of their own kind', async () => {
  const { station, add } = await aSchool()
  const district = await aDistrict()
  await station.join(district)
  const { hash } = await add(phonePicture)
  await station.fill(plan(hash))
  await station.seal('S')
  const stick = station.stick()
  await station.ask.handing.write({ folder: stick })
  const [bundle] = await district.read(stick)
  expect(bundle?.manifest.objects.filter((one) => one.hash === hash)).toEqual([
    { hash, kind: 'attachment', size: barePicture.length },
  ])
  expect(bundle?.objects.get(hash)).toEqual(barePicture)
})

test('what a receipt proves to be held is named and not carried again, until the district asks', async () => {
  const { station, add } = await aSchool()
  const district = await aDistrict()
  await station.join(district)
  const { hash } = await add(phonePicture)
  await station.fill(plan(hash))
  await station.seal('S')
  const folder = station.stick()
  const handIn = async (sequence: number) => {
    await station.ask.handing.write({ folder })
    const bundles = await district.read(folder)
    return bundles.find(({ manifest }) => manifest.sequence === sequence)?.manifest
  }
  const hear = async (change: object = {}) => {
    await district.answer(folder, { change })
    await station.ask.receiving.apply({ folder })
  }
  await handIn(2)
  await hear()

  await station.fill({ op: 'set', form: 'S', field: 'pupils', value: '101' })
  await station.seal('S')
  const thin = await handIn(3)
  expect(thin?.objects.map(({ kind }) => kind)).toEqual(['record'])
  expect(thin?.refers).toEqual([hash])

  await hear({ missing: [hash] })
  expect(await station.ask.handing.waiting({})).toMatchObject([{ asked: [hash] }])
  const again = await handIn(4)
  expect(again?.objects.map(({ hash: one, kind }) => [one, kind])).toEqual([[hash, 'attachment']])
  expect(await station.ask.handing.waiting({})).toMatchObject([{ asked: [] }])
})

test('a full bundle carries the current records and their attachments again, and refers to nothing', async () => {
  const { station, add } = await aSchool()
  const district = await aDistrict()
  await station.join(district)
  const { hash } = await add(phonePicture)
  await station.fill(plan(hash))
  const [old] = await station.seal('S')
  const folder = station.stick()
  await station.ask.handing.write({ folder })
  await station.fill({ op: 'set', form: 'S', field: 'pupils', value: '101' })
  const [record] = await station.seal('S')
  await station.ask.handing.write({ folder })
  await district.answer(folder)
  await station.ask.receiving.apply({ folder })

  expect(await askedFault(() => station.ask.handing.write({ folder }))).toBe('outbox-empty')
  const { written } = await station.ask.handing.write({ folder, full: true })
  expect(written).toMatchObject([{ sequence: 4, records: 1 }])
  const full = (await district.read(folder)).find(({ manifest }) => manifest.sequence === 4)
  const carried = full?.manifest.objects.map((one) => one.hash)
  expect(carried?.toSorted()).toEqual([hash, record].toSorted())
  expect(carried).not.toContain(old)
  expect(full?.manifest.refers).toBeUndefined()
})

test('a district draws no personal object and nothing of another school by asking for it', async () => {
  const { station } = await aSchool()
  const district = await aDistrict()
  await station.join(district)
  const otherSchool = SchoolCode.parse('9901020001')
  await station.ask.schools.add({ code: otherSchool, name: '小岭教学点' })
  const { hash: elsewhere } = await station.ask.attachments.add({
    ...{ school: otherSchool, name: '别校.jpg', bytes: base64(phonePicture) },
  })
  const { hash } = await station.ask.attachments.add({
    ...{ school, name: '规划.pdf', bytes: base64(plainPdf) },
  })
  await station.fill(plan(hash))
  const [record] = await station.seal('S')
  const { text } = await station.ask.proof.show({ school, hash: Sha256.parse(record) })
  const [personal] = Record.parse(JSON.parse(text)).personal
  expect(personal).toBeDefined()
  const folder = station.stick()
  await station.ask.handing.write({ folder })
  await district.answer(folder, { change: { missing: [elsewhere, personal, hash].sort() } })
  await station.ask.receiving.apply({ folder })
  expect(await station.ask.handing.waiting({})).toMatchObject([
    { school, asked: [hash] },
    { school: otherSchool, asked: [] },
  ])
  await station.ask.handing.write({ folder })
  const again = (await district.read(folder)).find(({ manifest }) => manifest.sequence === 3)
  expect(again?.manifest.objects.map((one) => one.hash)).toEqual([hash])
})

test('an attachment that is gone or damaged is left out of the answers and told', async () => {
  const { db } = testStore()
  const [good, bad, gone] = [await sha256(barePicture), 'b'.repeat(64), 'c'.repeat(64)].map((one) =>
    Sha256.parse(one),
  )
  if (good === undefined || bad === undefined || gone === undefined) throw new Error('three hashes')
  const by = { name: 'x', thumbnail: null, added_at: someInstant, added_by: clerk.id }
  for (const hash of [good, bad]) {
    insertAttachment(db, school, { hash, media: 'image/jpeg', bytes: barePicture, ...by })
  }
  const s = FormKey.parse('S')
  const draft = { ...emptySituation, forms: { [s]: { plan: [bad, good, gone], type: '211' } } }
  const proved = await proveAttachments(db, school, draft, pack)
  expect(proved.situation.forms[s]).toEqual({ plan: [good], type: '211' })
  expect(proved.lost).toEqual([
    { cell: 'S.plan', hash: bad, state: 'damaged' },
    { cell: 'S.plan', hash: gone, state: 'missing' },
  ])
  const none = await proveAttachments(
    db,
    school,
    { ...draft, forms: { [s]: { plan: [gone] } } },
    pack,
  )
  expect(none.situation.forms[s]).toEqual({})
  expect(() => db.run("UPDATE attachments SET name = 'y'")).toThrow('never updated')
  expect(db.all(z.object({ n: z.int() }), 'SELECT count(*) AS n FROM attachments')).toEqual([
    { n: 2 },
  ])
})
