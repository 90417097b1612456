import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '#shared/bundle/limits.ts'
import { fromUtf8 } from '#shared/bytes.ts'
import { canonicalBytes, sha256 } from '#shared/canonical.ts'
import { Violation } from '#shared/engine/outcome.ts'
import { Situation } from '#shared/engine/situation.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import { situationOf } from '#shared/record/rebuild.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { rowsOf } from '#shared/record/table.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { someInstant } from '#shared/testing/hand-off.ts'
import { buildings, rowIds, smallSealing, smallSituation } from '#shared/testing/small-school.ts'

const at = Instant.parse(someInstant)
const [S, A] = [FormKey.parse('S'), FormKey.parse('A')]
const seal = (form: FormKey, change: Partial<Parameters<typeof sealRecord>[0]> = {}) =>
  sealRecord({ ...smallSealing, at, form, ...change })

test('a record holds what travels, and nothing of a person', async () => {
  const violations = [warning('A-X01', ['A.books'])]
  const { record, bytes, hash } = await seal(A, { violations })
  expect(record.answers).toEqual({ books: '5' })
  expect(record.registers[buildings]).toEqual({
    columns: ['id', 'from', 'to', 'label', 'area_m2'],
    cells: [
      [rowIds[0], rowIds[1]],
      ['2000-09-01', '2000-09-01'],
      ['', ''],
      ['楼0', '楼1'],
      ['200', '201'],
    ],
  })
  expect(fromUtf8(bytes)).not.toMatch(/守|注|覃|楼2/)
  expect(record.complete).toEqual(['A.buildings'])
  expect(record.confirmed).toEqual(['all'])
  expect(record.reasons).toEqual([{ check: 'A-X01', text: '图书在路上' }])
  expect(hash).toBe(await sha256(bytes))
})

const warning = (check: string, cells: readonly string[] = []): Violation =>
  Violation.parse({ check, cells, severity: 'warning', message: { zh: '请说明', en: 'explain' } })

test.each([
  { check: 'V7', text: '确有此字' },
  { check: 'V7', cell: 'S.head', text: '确有此字' },
])('a reason travels only with the form whose warning it explains: %o', async (reason) => {
  const situation = Situation.parse({ ...smallSituation, reasons: [reason] })
  const inS = await seal(S, { situation, violations: [warning('V7', ['S.head'])] })
  expect(inS.record.reasons).toEqual([reason])
  const inA = await seal(A, { situation, violations: [warning('A-X01')] })
  expect(inA.record.reasons).toEqual([])
})

test('names go into a personal object that the record knows by its hash', async () => {
  const inA = await seal(A)
  expect(inA.record.personal).toEqual([inA.personal?.hash])
  expect(readPersonal(inA.personal?.bytes ?? new Uint8Array()).registers[buildings]).toEqual({
    columns: ['id', 'from', 'to', 'keeper'],
    cells: [
      [rowIds[0], rowIds[1]],
      ['2000-09-01', '2000-09-01'],
      ['', ''],
      ['守0', '守1'],
    ],
  })
  const inS = await seal(S)
  expect(inS.record.answers).toEqual({ type: '211', pupils: '100' })
  expect(readPersonal(inS.personal?.bytes ?? new Uint8Array()).answers).toEqual({ head: '覃〇𠮷' })
})

test('without anything of a person there is no personal object', async () => {
  const forms = { ...smallSituation.forms, [S]: { type: '211' } }
  const sealed = await seal(S, { situation: { ...smallSituation, forms } })
  expect(sealed.personal).toBeUndefined()
  expect(sealed.record.personal).toEqual([])
})

test('the salt keeps equal names from having equal hashes', async () => {
  const other = await seal(S, { salt: 'f'.repeat(32) })
  expect(other.personal?.hash).not.toBe((await seal(S)).personal?.hash)
})

test('sealing again is the same, byte for byte', async () => {
  expect((await seal(A)).bytes).toEqual((await seal(A)).bytes)
})

test('a record is read again as it was, and its situation comes back', async () => {
  const inS = await seal(S, { violations: [warning('S-X01')] })
  const inA = await seal(A, { violations: [warning('A-X01')] })
  expect(readRecord(inA.bytes)).toEqual(inA.record)
  const situation = situationOf([inA.record, inS.record])
  expect(situation.forms).toEqual({ A: { books: '5' }, S: { type: '211', pupils: '100' } })
  expect(situation.registers[buildings]).toEqual([
    { id: rowIds[0], from: '2000-09-01', cells: { label: '楼0', area_m2: '200' } },
    { id: rowIds[1], from: '2000-09-01', cells: { label: '楼1', area_m2: '201' } },
  ])
  expect(situation.complete).toEqual(['A.buildings'])
  expect(situation.confirmed).toEqual({ A: ['all'], S: [] })
  expect(situation.reasons).toHaveLength(2)
  expect(() => situationOf([inA.record, inA.record])).toThrow('two records of one form')
})

test('a row keeps the day of its end, and an empty cell stays empty', async () => {
  const rows = [{ id: rowIds[0], from: '2000-09-01', to: '2027-01-01', cells: { label: '楼' } }]
  const situation = Situation.parse({ ...smallSituation, registers: { [buildings]: rows } })
  const sealed = await seal(A, { situation })
  const table = sealed.record.registers[buildings]
  expect(table && rowsOf(table)).toEqual(rows)
})

test('whatever a person typed comes back', async () => {
  const answer = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(answer, answer, async (books, label) => {
      const situation = {
        ...smallSituation,
        forms: { [A]: { books } },
        registers: {
          [buildings]:
            smallSituation.registers[buildings]?.map((row) => ({
              ...row,
              cells: { label },
            })) ?? [],
        },
      }
      const { record } = await seal(A, { situation })
      const back = situationOf([readRecord(canonicalBytes(record))])
      expect(back.forms).toEqual({ A: { books } })
      expect(back.registers[buildings]?.map(({ cells }) => cells)).toEqual([{ label }, { label }])
    }),
  )
})

test('a form that the pack lacks is a mistake of the programmer', async () => {
  await expect(seal(FormKey.parse('Z'))).rejects.toThrow('no form Z')
})

test('a record beyond the limit is not sealed', async () => {
  const label = '云'.repeat(2_000)
  const ids = Array.from({ length: 3_000 }, (_, at) => at.toString(16).padStart(8, '0'))
  const rows = ids.map((id) => ({
    id: `${id}-0000-4000-8000-000000000000`,
    from: '2000-09-01',
    cells: { label },
  }))
  const situation = Situation.parse({ ...smallSituation, registers: { [buildings]: rows } })
  const counted = () => situation.registers[buildings]?.map(({ id }) => id) ?? []
  expect(await faultOf(() => seal(A, { situation, counted }))).toMatchObject({
    code: 'object-too-large',
    details: { name: 'A', limit: limits.objectBytes },
  })
})
