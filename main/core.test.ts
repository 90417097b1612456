import { expect, test } from 'vitest'
import { readRecord } from '#shared/record/read.ts'
import { aDistrict } from './testing/district.ts'
import { aStation } from './testing/station.ts'
import { period, school } from './testing/test-store.ts'

test('a year in one story: fill, seal, write, answer, apply, accepted with proof', async () => {
  const [station, district] = [await aStation(), await aDistrict()]
  await station.setUp()
  await station.join(district)
  await station.fillAll()
  const [s, a] = await station.seal('A')
  expect(s).toBeDefined()

  const stick = station.stick()
  const { written } = await station.ask.handing.write({ folder: stick })
  expect(written).toMatchObject([{ school, sequence: 2, records: 2 }])

  const [bundle] = await district.read(stick)
  expect(bundle?.id).toBe(written[0]?.bundle)
  const records = [...(bundle?.objects.values() ?? [])].map(readRecord)
  expect(records.find(({ form }) => form === 'A')).toMatchObject({
    uses: [{ form: 'S', record: s }],
    results: { units: [{ stage: 'p', indicators: [{ id: 'R4', standing: 'met' }] }] },
  })

  await district.answer(stick)
  expect(await station.ask.receiving.look({ folder: stick })).toMatchObject({
    replies: [{ state: 'new', reply_seq: 2 }],
  })
  expect(await station.ask.receiving.apply({ folder: stick })).toMatchObject({ applied: 1 })
  expect(await station.ask.receiving.apply({ folder: stick })).toMatchObject({ applied: 0 })

  const lines = await station.ask.proof.records({ school })
  const line = lines.find(({ record }) => record === a)
  expect(line).toMatchObject({ form: 'A', revision: 1, current: true })
  expect(line?.steps.map(({ step }) => step)).toEqual([
    'sealed',
    'packed',
    'copied',
    'received',
    'decided',
  ])
  expect(line?.steps.at(-1)).toMatchObject({ state: 'accepted', decision_no: 2 })
  expect(await station.ask.handing.waiting({})).toEqual([
    {
      ...{ school, standing: { is: 'approved' } },
      ...{ unpacked: [], asked: [], unconfirmed: [], set_aside: [] },
    },
  ])
})

test('after a restart everything is where it was', async () => {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  await station.seal('S', 'A')
  const before = await station.ask.filling.open({ school, period })
  await station.restart()
  expect(await station.ask.workspace.status({})).toMatchObject({ state: 'locked', kind: 'test' })
  await station.ask.workspace.unlock({ passphrase: '云溪　２０２６ clear' })
  expect(await station.ask.filling.open({ school, period })).toEqual(before)
  expect(before.sealed_unchanged).toEqual(['S', 'A'])
})
