import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, passphrase, type Station } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { waitAfter } from './entering.ts'

const s = FormKey.parse('S')
const pupils = (value: string) => ({ op: 'set', form: 'S', field: 'pupils', value })
const word = (confirmed: boolean) => ({
  ...{ op: 'confirm-section', form: 'S', section: 'all', confirmed },
})

/** 李梅, who made the workspace, and 王强, who came later. */
async function two(change: Parameters<typeof aStation>[0] = {}) {
  const station = await aStation(change)
  await station.setUp()
  const wang = await station.ask.people.add({ name: '王强', role: 'homeroom', pin: '2468' })
  const [mei] = await station.ask.people.list({})
  if (mei === undefined) throw new Error('nobody made the workspace')
  return { station, mei, wang }
}

const historyOf = async ({ ask }: Station, cell: string) =>
  (await ask.filling.history({ school, period, cell })).lines

test('every edit bears the name of the person who made it', async () => {
  const { station, mei, wang } = await two()
  await station.fill(pupils('640'))
  await station.ask.people.enter({ person: wang.id, pin: '2468' })
  await station.fill(pupils('642'))
  await station.ask.people.enter({ person: mei.id })
  await station.fill(pupils('643'))
  expect(
    (await historyOf(station, 'S.pupils')).map(({ by, before, after }) => [by.name, before, after]),
  ).toEqual([
    ['李梅', '642', '643'],
    ['王强', '640', '642'],
    ['李梅', undefined, '640'],
  ])
})

test('whoever enters has the rights of the own role', async () => {
  const { station, wang } = await two()
  await station.ask.people.enter({ person: wang.id, pin: '2468' })
  expect(await askedFault(() => station.seal('S'))).toBe('act-refused')
  const add = () => station.ask.people.add({ name: '赵云', role: 'clerk', pin: '1111' })
  expect(await askedFault(add)).toBe('act-refused')
})

test('with nobody in, nothing is answered, and the status names who may enter', async () => {
  const { station, mei } = await two()
  await station.ask.people.leave({})
  expect(await askedFault(() => station.fill(pupils('1')))).toBe('person-missing')
  const status = await station.ask.workspace.status({})
  expect(status.state === 'who' && status.people.map(({ name }) => name)).toEqual(['李梅', '王强'])
  await station.ask.people.enter({ person: mei.id })
  expect(await station.ask.workspace.status({})).toMatchObject({
    state: 'open',
    actor: { name: '李梅' },
  })
})

test('a workspace of several people asks who comes when it is opened again', async () => {
  const { station, wang } = await two()
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  expect((await station.ask.workspace.status({})).state).toBe('who')
  await station.ask.people.enter({ person: wang.id, pin: '2468' })
  expect((await station.ask.workspace.status({})).state).toBe('open')
})

test('the only person is in without being asked, until a PIN is chosen', async () => {
  const station = await aStation()
  await station.setUp()
  const [mei] = await station.ask.people.list({})
  if (mei === undefined) throw new Error('nobody made the workspace')
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  await station.ask.people.setPin({ person: mei.id, pin: '13579' })
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  expect((await station.ask.workspace.status({})).state).toBe('who')
})

test('after four wrong PINs each try waits, twice as long each time; the right one ends it', async () => {
  let now = Date.parse('2026-11-03T08:15:00Z')
  const clock = () => Instant.parse(new Date(now).toISOString())
  const { station, wang } = await two({ clock })
  const enter = (pin: string) =>
    askedFault(() => station.ask.people.enter({ person: wang.id, pin }))
  for (let tries = 0; tries < 5; tries += 1) expect(await enter('0000')).toBe('pin-wrong')
  expect(await enter('2468')).toBe('pin-wait')
  now += 29_000
  expect(await enter('2468')).toBe('pin-wait')
  now += 1_000
  expect(await enter('0000')).toBe('pin-wrong')
  now += 59_000
  expect(await enter('2468')).toBe('pin-wait')
  now += 1_000
  expect(await enter('2468')).toBe('none')
  expect(await enter('0000')).toBe('pin-wrong')
  expect(await enter('2468')).toBe('none')
})

test('the wait never shrinks with more wrong PINs and never passes a quarter of an hour', () => {
  fc.assert(
    fc.property(fc.nat(1_000), (wrong) => {
      expect(waitAfter(wrong + 1)).toBeGreaterThanOrEqual(waitAfter(wrong))
      expect(waitAfter(wrong)).toBeLessThanOrEqual(15 * 60_000)
    }),
  )
})

test('a forgotten PIN is taken away by the passphrase, for whoever keeps the workspace', async () => {
  const { station, mei, wang } = await two()
  await station.ask.people.setPin({ person: mei.id, pin: '1357' })
  const enter = (person: string, secret: { pin?: string; passphrase?: string }) =>
    askedFault(() => station.ask.people.enter({ person, ...secret }))
  expect(await enter(mei.id, {})).toBe('pin-wrong')
  expect(await enter(mei.id, { passphrase: 'another one' })).toBe('key-wrong')
  expect(await enter(wang.id, { passphrase })).toBe('act-refused')
  expect(await enter(mei.id, { passphrase })).toBe('none')
  expect(await enter(mei.id, {})).toBe('none')
})

test('an own PIN is changed only with the old one; another person’s by who keeps the workspace', async () => {
  const { station, mei, wang } = await two()
  const { setPin, enter } = station.ask.people
  await enter({ person: wang.id, pin: '2468' })
  expect(await askedFault(() => setPin({ person: wang.id, pin: '1111' }))).toBe('pin-wrong')
  expect(await askedFault(() => setPin({ person: mei.id, pin: '1111' }))).toBe('act-refused')
  await setPin({ person: wang.id, pin: '1111', old: '2468' })
  await enter({ person: mei.id })
  await setPin({ person: wang.id, pin: '2222' })
  await enter({ person: wang.id, pin: '2222' })
})

test('names are unique among those who work here; who has left cannot enter and may come back', async () => {
  const { station, mei, wang } = await two()
  const { add, change, enter, list } = station.ask.people
  const again = () => add({ name: '王强', role: 'clerk', pin: '1111' })
  expect(await askedFault(again)).toBe('person-exists')
  const reviewer = () => add({ name: '高云', role: 'reviewer', pin: '1111' })
  expect(await askedFault(reviewer)).toBe('act-refused')
  expect(await askedFault(() => change({ person: mei.id, name: '李梅', active: false }))).toBe(
    'person-last',
  )
  await change({ person: wang.id, name: '王强（旧）', active: false })
  expect(await askedFault(() => enter({ person: wang.id, pin: '2468' }))).toBe('person-unknown')
  expect((await list({})).at(-1)).toMatchObject({ name: '王强（旧）', left_at: expect.any(String) })
  await change({ person: wang.id, name: '王强', active: true })
  await enter({ person: wang.id, pin: '2468' })
})

test('no more people are kept than could ever share a laptop', async () => {
  const { station } = await two()
  const { add, list } = station.ask.people
  const person = (at: number) => add({ name: `教师${at}`, role: 'homeroom', pin: '2468' })
  for (let at = 3; at <= 50; at += 1) await person(at)
  expect(await askedFault(() => person(51))).toBe('person-too-many')
  expect(await list({})).toHaveLength(50)
})

test('a confirmed section says who and when, and loses the word when a value changes', async () => {
  const { station, mei, wang } = await two()
  const words = () => station.ask.filling.sections({ school, period, form: s })
  await station.fill(pupils('640'), word(true))
  expect(await words()).toMatchObject([{ section: 'all', confirmed: { name: '李梅' } }])
  await station.fill(pupils('640'))
  expect(await words()).toMatchObject([{ confirmed: { name: '李梅' } }])
  await station.ask.people.enter({ person: wang.id, pin: '2468' })
  await station.fill(pupils('641'))
  expect(await words()).toEqual([
    { section: 'all', withdrawn: { name: '王强', at: expect.any(String) } },
  ])
  const { situation } = await station.ask.filling.open({ school, period })
  expect(situation.confirmed).toEqual({})
  expect((await historyOf(station, 'S.pupils')).map(({ what }) => what.kind)).toEqual([
    'section',
    'cell',
    'section',
    'cell',
  ])
  expect(mei.has_pin).toBe(false)
})

test('a section is confirmed by the person who answers for it, or by the principal', async () => {
  const { station, mei, wang } = await two()
  const { people } = station.ask
  await people.assign({ school, form: s, section: 'all', person: wang.id })
  expect(await askedFault(() => station.fill(word(true)))).toBe('section-of-another')
  await people.enter({ person: wang.id, pin: '2468' })
  await station.fill(word(true))
  await people.enter({ person: mei.id })
  await station.fill(word(false))
  const head = await people.add({ name: '周明', role: 'principal', pin: '9999' })
  await people.enter({ person: head.id, pin: '9999' })
  await station.fill(word(true))
  await station.fill(word(false))
  await people.change({ person: wang.id, name: '王强', active: false })
  await people.enter({ person: mei.id })
  await station.fill(word(true))
  expect(await station.ask.filling.sections({ school, period, form: s })).toMatchObject([
    { confirmed: { name: '李梅' } },
  ])
})

test('no record names who confirmed a section', async () => {
  const { station } = await two()
  await station.fillAll()
  await station.fill(word(true))
  const [hash] = await station.seal('S')
  if (hash === undefined) throw new Error('nothing was sealed')
  const { text } = await station.ask.proof.show({ school, hash })
  expect(text).toContain('"confirmed":["all"]')
  expect(text).not.toContain('李梅')
})
