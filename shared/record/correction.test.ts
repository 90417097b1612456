import { expect, test } from 'vitest'
import { Edit } from '#shared/engine/edit.ts'
import { createEngine } from '#shared/engine/engine.ts'
import type { Situation } from '#shared/engine/situation.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { closedPlace, correctionOf } from '#shared/record/correction.ts'
import { openedBy } from '#shared/record/opened.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { someInstant } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { buildings, rowIds, smallSealing, smallSituation } from '#shared/testing/small-school.ts'

const engine = createEngine(smallPack)
const A = FormKey.parse('A')
const [one, two, gone] = rowIds

async function sealedA() {
  const { record } = await sealRecord({
    ...{ ...smallSealing, form: A, at: Instant.parse(someInstant) },
  })
  return record
}

/** The first place that is closed to these edits, when so much is remarked. */
async function closed(
  remarked: readonly string[],
  edits: readonly object[],
  situation: Situation = smallSituation,
) {
  const record = await sealedA()
  const correction = correctionOf(record, openedBy(engine, { record, uses: [] }, remarked))
  return closedPlace(
    [correction],
    edits.map((edit) => Edit.parse(edit)),
    {
      pack: smallPack,
      now: {
        answer: (form, field) => situation.forms[form]?.[field as never],
        row: (register, row) => situation.registers[register]?.find(({ id }) => id === row),
      },
    },
  )
}

const books = (value: string) => ({ op: 'set', form: 'A', field: 'books', value })
const cell = (row: string | undefined, column: string, value: string) => ({
  ...{ op: 'set-cell', register: 'A.buildings', row, column, value },
})

test('a remark on a computed value opens exactly the rows that feed it', async () => {
  const record = await sealedA()
  expect(openedBy(engine, { record, uses: [] }, ['A.area'])).toEqual(
    ['A.area', `A.buildings/${one}`, `A.buildings/${two}`].sort(),
  )
  expect(await closed(['A.area'], [cell(one, 'area_m2', '7'), cell(two, 'label', '新')])).toBe(
    undefined,
  )
  expect(await closed(['A.area'], [books('6')])).toBe('A.books')
  const added = { op: 'add-row', register: 'A.buildings', row: gone, from: '2026-09-01' }
  expect(await closed(['A.area'], [added])).toBe(`A.buildings/${gone}`)
})

test('a remark on a computed column opens the cells of its row that it reads', async () => {
  const share = `A.buildings/${one}/share`
  expect(await closed([share], [cell(one, 'area_m2', '7')])).toBe(undefined)
  expect(await closed([share], [cell(one, 'label', '新')])).toBe(`A.buildings/${one}/label`)
  expect(await closed([share], [cell(two, 'area_m2', '7')])).toBe(`A.buildings/${two}/area_m2`)
})

test('a remark on a register opens its rows, also to come and go; one on a field that field', async () => {
  const row = rowIds[2]?.replace(/^3/, '4')
  const add = { op: 'add-row', register: 'A.buildings', row, from: '2026-09-01' }
  const leave = { op: 'archive-row', register: 'A.buildings', row: one, to: '2026-09-01' }
  const every = [add, cell(row, 'label', '新'), leave, cell(two, 'keeper', '人')]
  expect(await closed(['A.buildings'], every)).toBe(undefined)
  expect(await closed(['A.buildings'], [books('6')])).toBe('A.books')
  expect(await closed(['A.books'], [books('6'), books('7')])).toBe(undefined)
  expect(await closed(['A.books'], [leave])).toBe(`A.buildings/${one}`)
  expect(await closed(['A.books'], [cell(gone, 'label', '新')])).toBe(`A.buildings/${gone}/label`)
  expect(await closed(['A.books'], [cell(two, 'keeper', '人')])).toBe(`A.buildings/${two}/keeper`)
})

test('what differs already may be typed back, and then it is closed', async () => {
  const moved = {
    ...smallSituation,
    forms: { ...smallSituation.forms, [A]: { books: '9' } },
  } as Situation
  expect(await closed([buildings], [books(''), books('1'), books('5')], moved)).toBe(undefined)
  expect(await closed([buildings], [books('5'), books('51')], moved)).toBe('A.books')
})

test('a reason and a word that a part is looked over may always be given', async () => {
  const reason = { op: 'give-reason', check: 'A-X01', text: '图书在路上' }
  const section = { op: 'confirm-section', form: 'A', section: 'all', confirmed: true }
  const complete = { op: 'confirm-register', register: 'A.buildings', confirmed: true }
  expect(await closed(['A.books'], [reason, section, complete])).toBe(undefined)
})
