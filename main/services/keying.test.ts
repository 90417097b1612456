import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'

const at = { school, period }
const part = FormKey.parse('A')

async function ready() {
  const station = await aStation()
  await station.setUp()
  const pack = (await station.ask.pack.get({})).pack
  const field = pack.forms
    .find(({ key }) => key === part)
    ?.fields.find(({ computed }) => computed === undefined)?.name
  const register = pack.registers.find(({ key }) => key.startsWith('A.'))
  const column = register?.columns.find(({ computed }) => computed === undefined)?.name
  if (field === undefined || register === undefined || column === undefined)
    throw new Error('the small pack lacks form A')
  return { station, field, register: RegisterKey.parse(register.key), column }
}

test('what is typed is there after the program was closed and opened again', async () => {
  const { station, field } = await ready()
  expect(await station.ask.keying.open({ ...at, part })).toBeNull()
  const { id } = await station.ask.keying.begin({ ...at, part, is_double: true })
  const typed = { ...at, id, pass: 'first' as const, row: '', field }
  await station.ask.keying.type({ ...typed, text: '12' })
  await station.ask.keying.type({ ...typed, text: 'twelve' })
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  const found = await station.ask.keying.open({ ...at, part })
  expect(found).toMatchObject({ id, stage: 'first', is_double: true })
  expect(found?.texts).toEqual([{ pass: 'first', row: '', field, text: 'twelve' }])
  expect((await station.ask.keying.begin({ ...at, part, is_double: false })).id).toBe(id)
})

test('the second pass is blind, and the comparison sees both', async () => {
  const { station, field } = await ready()
  const { ask } = station
  const { id } = await ask.keying.begin({ ...at, part, is_double: true })
  const typed = { ...at, id, row: '', field }
  await ask.keying.type({ ...typed, pass: 'first', text: '12' })
  const second = await ask.keying.step({ ...at, id, from: 'first', to: 'second' })
  expect(second.texts).toEqual([])
  expect((await ask.keying.open({ ...at, part }))?.texts).toEqual([])
  await ask.keying.type({ ...typed, pass: 'second', text: '13' })
  const both = await ask.keying.step({ ...at, id, from: 'second', to: 'compare' })
  expect(both.texts.map(({ text }) => text)).toEqual(['12', '13'])
  await ask.keying.type({ ...typed, pass: 'decided', text: '13' })
  await ask.keying.end({ ...at, id, how: 'taken' })
  expect(await ask.keying.open({ ...at, part })).toBeNull()
})

test('a keying that went on or ended elsewhere takes nothing more', async () => {
  const { station, field } = await ready()
  const { ask } = station
  const { id } = await ask.keying.begin({ ...at, part, is_double: false })
  const typed = { ...at, id, pass: 'first' as const, row: '', field, text: '1' }
  expect(await askedFault(() => ask.keying.step({ ...at, id, from: 'first', to: 'second' }))).toBe(
    'keying-moved',
  )
  await ask.keying.step({ ...at, id, from: 'first', to: 'compare' })
  expect(await askedFault(() => ask.keying.type(typed))).toBe('keying-moved')
  expect(await askedFault(() => ask.keying.step({ ...at, id, from: 'first', to: 'compare' }))).toBe(
    'keying-moved',
  )
  await ask.keying.end({ ...at, id, how: 'discarded' })
  expect(await askedFault(() => ask.keying.end({ ...at, id, how: 'discarded' }))).toBe(
    'keying-moved',
  )
})

test('only places of the sheet are taken, and rows only of a register', async () => {
  const { station, field, register, column } = await ready()
  const { ask } = station
  const { id } = await ask.keying.begin({ ...at, part, is_double: false })
  const typed = { ...at, id, pass: 'first' as const, text: '1' }
  expect(await askedFault(() => ask.keying.type({ ...typed, row: '', field: 'nowhere' }))).toBe(
    'edit-unknown-cell',
  )
  expect(await askedFault(() => ask.keying.type({ ...typed, row: '1', field }))).toBe(
    'edit-unknown-cell',
  )
  const rows = await ask.keying.begin({ ...at, part: register, is_double: false })
  await ask.keying.type({ ...typed, id: rows.id, row: '3', field: column })
  expect(await ask.keying.open({ ...at, part: register })).toMatchObject({
    texts: [{ row: '3', field: column, text: '1' }],
  })
})
