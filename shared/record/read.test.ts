import { expect, test } from 'vitest'
import { canonicalBytes } from '#shared/canonical.ts'
import { FormKey, Instant } from '#shared/ids.ts'
import { readPersonal, readRecord } from '#shared/record/read.ts'
import { sealRecord } from '#shared/record/seal.ts'
import { strangers } from '#shared/record/strangers.ts'
import { staysAtSchool } from '#shared/record/travels.ts'
import { faultOf } from '#shared/testing/faults.ts'
import { someInstant } from '#shared/testing/hand-off.ts'
import { smallPack } from '#shared/testing/small-pack.ts'
import { rowIds, smallSealing } from '#shared/testing/small-school.ts'

const at = Instant.parse(someInstant)
const { record, personal } = await sealRecord({ ...smallSealing, at, form: FormKey.parse('A') })
const cells = [[rowIds[0]], ['2000-09-01'], [''], ['楼']]
const columns = ['id', 'from', 'to', 'label']
const tables = (table: object, key = 'A.buildings') => ({ registers: { [key]: table } })
const use = (form: string) => ({ form, record: '1'.repeat(64) })

test.each([
  ['an unknown version', { format: 'junheng.record/2' }, 'format-unknown'],
  ['an unknown field', { extra: 1 }, 'bytes-shape'],
  ['an answer that is a number', { answers: { books: 5 } }, 'bytes-shape'],
  ['a period that is none', { period: '2026-2028' }, 'bytes-shape'],
  [
    'a register of another form',
    tables({ columns, cells: [[], [], [], []] }, 'B.buildings'),
    'bytes-shape',
  ],
  ['a table without heads', tables({ columns: ['label'], cells: [['x']] }), 'bytes-shape'],
  [
    'a column twice',
    tables({ columns: [...columns, 'label'], cells: [[], [], [], [], []] }),
    'bytes-shape',
  ],
  [
    'a column that is too short',
    tables({ columns, cells: [...cells.slice(0, 3), []] }),
    'bytes-shape',
  ],
  ['a row twice', tables({ columns, cells: cells.map((one) => [...one, ...one]) }), 'bytes-shape'],
  ['a row without an id', tables({ columns, cells: cells.with(0, ['x']) }), 'bytes-shape'],
  ['a row from no day', tables({ columns, cells: cells.with(1, ['2000-02-30']) }), 'bytes-shape'],
  ['a row to no day', tables({ columns, cells: cells.with(2, ['x']) }), 'bytes-shape'],
  ['itself among what it uses', { uses: [use('A')] }, 'bytes-shape'],
  ['a form used twice', { uses: [use('S'), use('S')] }, 'bytes-shape'],
  ['uses in falling order', { uses: [use('S'), use('B')] }, 'bytes-shape'],
])('a record with %s is refused', async (_, change, code) => {
  const bytes = canonicalBytes({ ...record, ...change })
  expect((await faultOf(() => readRecord(bytes))).code).toBe(code)
})

test('a record that is not canonical is refused', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify(record, null, 1))
  expect((await faultOf(() => readRecord(bytes))).code).toBe('bytes-not-canonical')
})

test('a personal object is read as strictly', async () => {
  const bytes = personal?.bytes ?? new Uint8Array()
  const value = readPersonal(bytes)
  expect((await faultOf(() => readRecord(bytes))).code).toBe('format-unknown')
  const odd = canonicalBytes({
    ...value,
    registers: { 'A.buildings': { columns, cells: cells.map((one) => [...one, ...one]) } },
  })
  expect(await faultOf(() => readPersonal(odd))).toEqual({
    code: 'bytes-shape',
    details: { what: 'personal', path: 'registers.A.buildings' },
  })
})

test('names that the pack lacks, or that must not travel, are found', () => {
  expect(strangers(smallPack, record)).toEqual([])
  const odd = readRecord(
    canonicalBytes({
      ...record,
      answers: { area: '1', books: '5', height: '3' },
      complete: ['A.ponds'],
      confirmed: ['attic'],
      registers: {
        'A.buildings': {
          columns: [...columns, 'keeper', 'note', 'colour', 'share'],
          cells: Array(8).fill([]),
        },
        'A.trees': { columns, cells: Array(4).fill([]) },
      },
    }),
  )
  expect([...strangers(smallPack, odd)].sort()).toEqual([
    'A.area',
    'A.attic',
    'A.buildings/colour',
    'A.buildings/keeper',
    'A.buildings/note',
    'A.buildings/share',
    'A.height',
    'A.ponds',
    'A.trees',
  ])
  expect(strangers(smallPack, { ...record, form: FormKey.parse('Z') })).toEqual(['Z'])
})

test.each([
  ['S.head', true],
  ['A.buildings/x/keeper', true],
  ['A.buildings/x/note', true],
  ['S.pupils', false],
  ['A.area', false],
  ['A.buildings', false],
  ['A.buildings/x/label', false],
  ['A.buildings/x/share', false],
  ['A.nothing', false],
  ['A.nothing/x/y', false],
])('whether %s stays at the school: %s', (cell, stays) => {
  expect(staysAtSchool(smallPack, cell)).toBe(stays)
})
