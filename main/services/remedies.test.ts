import { expect, test } from 'vitest'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation, passphrase } from '#main/testing/station.ts'
import { school } from '#main/testing/test-store.ts'
import { PlainDate, SchoolCode } from '#shared/ids.ts'

const remedy = {
  ...{ measure: '申请调入 2 名美术教师', responsible: '李梅', cost: '12.5' },
  ...{ due: PlainDate.parse('2027-08-31'), progress: 'open' as const },
}

test('the newest word on a gap stands, with the day of the first, also after the program was closed', async () => {
  const station = await aStation()
  await station.setUp()
  expect(await station.ask.remedies.list({ school })).toEqual([])
  await station.ask.remedies.save({ school, key: 'p/R3', remedy })
  const [first] = await station.ask.remedies.list({ school })
  await station.ask.remedies.save({ school, key: 'p/R3', remedy: { ...remedy, progress: 'going' } })
  await station.ask.remedies.save({ school, key: 'G3', remedy: { ...remedy, progress: 'done' } })
  await station.restart()
  await station.ask.workspace.unlock({ passphrase })
  const lines = await station.ask.remedies.list({ school })
  expect(lines.map(({ key, remedy }) => [key, remedy.progress])).toEqual([
    ['G3', 'done'],
    ['p/R3', 'going'],
  ])
  const last = lines.find(({ key }) => key === 'p/R3')
  expect(last).toMatchObject({ since: first?.at, by: '李梅', remedy: { cost: '12.5' } })
  expect(Date.parse(last?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''))
})

test('what is no plan of a school here is refused', async () => {
  const station = await aStation()
  await station.setUp()
  const stranger = SchoolCode.parse('9901010009')
  const save = (change: object) =>
    station.ask.remedies.save({ school, key: 'p/R3', remedy: { ...remedy, ...change } })
  expect(
    await askedFault(() => station.ask.remedies.save({ school: stranger, key: 'G3', remedy })),
  ).toBe('school-unknown')
  await expect(save({ cost: '1e9' })).rejects.toThrow()
  await expect(save({ measure: 'x'.repeat(201) })).rejects.toThrow()
  await expect(save({ responsible: '李梅\u202e' })).rejects.toThrow()
  expect(await station.ask.remedies.list({ school })).toEqual([])
})
