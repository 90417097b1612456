import { expect, test } from 'vitest'
import { aStation } from '#main/testing/station.ts'
import { rememberedHeadingsAtMost } from '#shared/contract/spreadsheets.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'

const target = { kind: 'register', register: RegisterKey.parse('A.buildings') } as const

test('what was said of headings is kept for each form and register, the newest word counts', async () => {
  const { ask, setUp } = await aStation()
  await setUp()
  expect(await ask.importing.mapping({ target })).toEqual({ headings: {}, known_by: [] })
  const first = { headings: { 楼名: 'label', 备忘: '' }, known_by: ['label'] }
  await ask.importing.remember({ target, mapping: first })
  await ask.importing.remember({ target, mapping: { headings: { 备忘: 'note' }, known_by: [] } })
  expect(await ask.importing.mapping({ target })).toEqual({
    headings: { 楼名: 'label', 备忘: 'note' },
    known_by: [],
  })
  const form = { kind: 'form', form: FormKey.parse('A') } as const
  expect((await ask.importing.mapping({ target: form })).headings).toEqual({})
})

test('of very many headings the oldest are forgotten', async () => {
  const { ask, setUp } = await aStation()
  await setUp()
  const many = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${name}${at}`, 'label']))
  const known_by: string[] = []
  await ask.importing.remember({ target, mapping: { headings: many('旧', 10), known_by } })
  const headings = many('新', rememberedHeadingsAtMost - 5)
  await ask.importing.remember({ target, mapping: { headings, known_by } })
  const kept = (await ask.importing.mapping({ target })).headings
  expect(Object.keys(kept)).toHaveLength(rememberedHeadingsAtMost)
  expect([kept['旧4'], kept['旧5'], kept['新0']]).toEqual([undefined, 'label', 'label'])
})
