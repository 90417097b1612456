import { expect, test } from 'vitest'
import { faultOf } from '#renderer/api/fault-of.ts'
import { openDesk } from '#renderer/desk/open-desk.ts'
import { createEngine } from '#shared/engine/engine.ts'
import { FormKey, Instant, Period, SchoolCode, Sha256 } from '#shared/ids.ts'
import { formOf, placeOf, sectionOf } from '#shared/pack/place.ts'
import { addRow, emptySituation, rowId, set, setCell } from '#shared/testing/edits.ts'
import { enginePack } from '#shared/testing/engine-pack.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { operandsOf, readable } from './explain.ts'
import { feedsOf } from './feeds.ts'
import { labelOf } from './label-of.ts'
import { formProgress } from './progress.ts'
import { isAsked } from './use-asked-sections.ts'

const a = FormKey.parse('A')
const at = Instant.parse('2026-11-23T02:00:00Z')

const smallDesk = () =>
  openDesk({
    engineOf: async () => createEngine(smallPack),
    school: SchoolCode.parse('2199000001'),
    period: Period.parse('2026-2027'),
    kind: 'test',
    filling: {
      open: async () => ({
        situation: emptySituation,
        access: 'write',
        pack: Sha256.parse('a'.repeat(64)),
        orphans: [],
        revision: 0,
        saved_at: at,
        corrections: [],
        sealed_unchanged: [],
      }),
      save: async () => ({ revision: 1, saved_at: at }),
    },
    faultOf,
    later: () => () => undefined,
    soon: (act) => act(),
    now: () => 0,
  })

test('a name of a cell leads to its place in the pack', () => {
  expect(placeOf(smallPack, 'A.books')).toMatchObject({ kind: 'field', field: { name: 'books' } })
  expect(placeOf(smallPack, 'A.buildings')).toMatchObject({ kind: 'register' })
  expect(placeOf(smallPack, `A.buildings/${rowId(1)}/area_m2`)).toMatchObject({
    kind: 'column',
    row: rowId(1),
    field: { name: 'area_m2' },
  })
  expect(placeOf(smallPack, 'Z.books')).toBeUndefined()
  expect(placeOf(smallPack, 'A.nothing')).toBeUndefined()
})

test('a cell of a row stands in the section of its register', () => {
  const form = formOf(smallPack, 'A')
  if (form === undefined) throw new Error('no form A')
  expect(sectionOf(form, `A.buildings/${rowId(1)}/area_m2`)).toBe('all')
  expect(sectionOf(form, 'A.nothing')).toBeUndefined()
})

test('an indicator stands in full beside one field, and by name beside the others', () => {
  const main = enginePack.indicators.map((indicator) => {
    const fields = [...feedsOf(enginePack, a)].filter(([, feeds]) =>
      feeds.main.some((one) => one.id === indicator.id),
    )
    return [indicator.id, fields.length]
  })
  expect(main).toEqual(enginePack.indicators.map((indicator) => [indicator.id, 1]))
  expect(feedsOf(enginePack, FormKey.parse('S')).size).toBe(0)
})

test('an expression reads in labels, and lists what it rests on', () => {
  expect(operandsOf('A.buildings.sum(b, b.area_m2) / S.pupils')).toEqual([
    'S.pupils',
    'A.buildings',
  ])
  expect(readable('A.books / S.pupils >= 25', { form: 'A' }, smallPack, 'zh')).toBe(
    '「books」 ÷ S表「pupils」 ≥ 25',
  )
})

test('progress counts blanks, rows of registers and unconfirmed registers', async () => {
  const desk = await smallDesk()
  const form = formOf(smallPack, 'S')
  const facilities = formOf(smallPack, 'A')
  if (form === undefined || facilities === undefined) throw new Error('the pack lacks a form')
  expect(formProgress(desk, form)).toMatchObject({
    unfilled: ['S.type', 'S.pupils', 'S.head'],
    total: 3,
    errors: 0,
    isReady: false,
  })
  desk.edit(set('S.pupils', 'viele'))
  expect(formProgress(desk, form)).toMatchObject({
    unfilled: ['S.type', 'S.head'],
    errors: 1,
    isReady: false,
  })
  expect(formProgress(desk, facilities).unfilled).toContain('A.buildings')
})

test('sections add up to their form, and count what a row of a register asks for', async () => {
  const desk = await smallDesk()
  const facilities = formOf(smallPack, 'A')
  if (facilities === undefined) throw new Error('the pack lacks a form')
  const before = formProgress(desk, facilities)
  desk.edit(addRow('A.buildings', 1))
  const after = formProgress(desk, facilities)
  const asked = after.unfilled.filter((cell) => cell.startsWith('A.buildings/'))
  expect(asked.length).toBeGreaterThan(0)
  expect(after.total).toBe(before.total + asked.length)
  const parts = [...after.sections.values()]
  expect(parts.flatMap((part) => part.unfilled)).toEqual(after.unfilled)
  const caption = asked[0]?.split('/')[2] ?? ''
  desk.edit(setCell('A.buildings', 1, caption, '1'))
  const filled = formProgress(desk, facilities)
  expect(filled.total).toBe(after.total)
  expect(filled.unfilled).toHaveLength(after.unfilled.length - 1)
})

test('a cell of a row is called by register, row and column', async () => {
  const desk = await smallDesk()
  const [caption = ''] = smallPack.registers.map((register) => register.caption)
  desk.edit(addRow('A.buildings', 1))
  desk.edit(setCell('A.buildings', 1, caption, '教学楼'))
  const label = labelOf(desk, `A.buildings/${rowId(1)}/area_m2`, (text) => text.zh)
  expect(label).toContain('教学楼')
  expect(labelOf(desk, 'A.books', (text) => text.zh)).toBe('books')
})

test('a section of which nothing is asked is not shown', async () => {
  const desk = await smallDesk()
  const form = formOf(smallPack, 'S')
  const [section] = form?.sections ?? []
  if (form === undefined || section === undefined) throw new Error('the pack lacks a section')
  expect(isAsked(desk, form, section)).toBe(true)
  expect(isAsked(desk, form, { ...section, fields: [] })).toBe(false)
  const [register] = smallPack.registers
  expect(
    isAsked(desk, form, { ...section, fields: [], registers: register && [register.key] }),
  ).toBe(true)
})
