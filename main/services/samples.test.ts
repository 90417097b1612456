import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { tempFolder } from '#main/testing/temp-folder.ts'
import { canonicalBytes } from '#shared/canonical.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { SampleSchools } from '#shared/samples.ts'
import { smallPack } from '#shared/testing/small-pack.ts'

const row = '00000000-0000-4000-8000-000000000001'
const code = '2199000001'
const register = 'A.buildings'
const sample = {
  ...{ code, name: '青石镇中心小学', period: '2026-2027' },
  edits: [
    { op: 'set', form: 'S', field: 'pupils', value: '120' },
    // What the pack of the draft has no place for is not entered.
    { op: 'set', form: 'S', field: 'gone', value: '1' },
    { op: 'add-row', register, row, from: '2026-09-01' },
    { op: 'set-cell', register, row, column: 'label', value: '教学楼' },
  ],
}
const samples = SampleSchools.parse({ format: 'junheng.samples/1', schools: [sample] })

async function aProgram(kind: 'real' | 'test', isWithSamples = true) {
  const packFile = join(tempFolder(), 'pack.json')
  writeFileSync(packFile, canonicalBytes(smallPack))
  if (isWithSamples)
    writeFileSync(packFile.replace('.json', '.samples.json'), canonicalBytes(samples))
  const { ask } = await aStation({ packFile })
  await ask.workspace.create({ kind, passphrase, person: { name: '李梅', role: 'clerk' } })
  return ask
}

const place = (ask: Awaited<ReturnType<typeof aProgram>>) =>
  ask.samples.open({ code: samples.schools[0]?.code ?? '' })

test('a sample school is there with everything that it would have entered, by one person', async () => {
  const ask = await aProgram('test')
  expect(await ask.samples.list({})).toEqual([
    { code, name: '青石镇中心小学', period: '2026-2027' },
  ])
  const at = await place(ask)
  const { situation } = await ask.filling.open(at)
  expect(situation.forms[FormKey.parse('S')]).toMatchObject({ pupils: '120' })
  expect(situation.registers[RegisterKey.parse(register)]?.[0]?.cells).toEqual({ label: '教学楼' })
  expect((await ask.schools.list({})).map((one) => one.name)).toEqual(['青石镇中心小学'])
  expect(await askedFault(() => place(ask))).toBe('school-exists')
})

test('nothing invented comes into a real workspace', async () => {
  const ask = await aProgram('real')
  expect(await ask.samples.list({})).toEqual([])
  expect(await askedFault(() => place(ask))).toBe('sample-in-real')
  expect(await ask.schools.list({})).toEqual([])
})

test('a program without samples has none to open', async () => {
  const ask = await aProgram('test', false)
  expect(await ask.samples.list({})).toEqual([])
  expect(await askedFault(() => place(ask))).toBe('sample-unknown')
})
