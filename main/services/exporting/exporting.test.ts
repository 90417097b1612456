import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { fromBase64 } from '#main/services/base64.ts'
import { askedFault } from '#main/testing/asked-fault.ts'
import { aStation } from '#main/testing/station.ts'
import { period, school } from '#main/testing/test-store.ts'
import { FormKey, RegisterKey } from '#shared/ids.ts'
import { rowIds } from '#shared/testing/small-school.ts'
import type { ExportAsked } from './exporting.ts'

const register = RegisterKey.parse('A.buildings')
const [row] = rowIds
const asked: ExportAsked = {
  ...{ school, period, target: { kind: 'register', register } },
  ...{ content: 'filled', format: 'xlsx', sensitive: false, language: 'zh' },
}

async function aFilledStation() {
  const station = await aStation()
  await station.setUp()
  await station.fillAll()
  const file = async (change: Partial<ExportAsked> = {}) => {
    const { file: bytes, name } = await station.ask.exporting.write({ ...asked, ...change })
    return { bytes: Buffer.from(fromBase64(bytes)), name }
  }
  return { station, file }
}

const plain = { trim: false, parseNumber: (text: string) => text }

test('a workbook has headings, keys, and every value as it was entered', async () => {
  const { file } = await aFilledStation()
  const { bytes, name } = await file({ sensitive: true })
  expect(name).toMatch(/云溪县中心小学.*\.xlsx$/)
  const [heads = [], keys = [], ...rows] = await readSheet(bytes, 1, plain)
  expect(keys.at(-1)).toBe('@row')
  expect(heads).toHaveLength(keys.length)
  expect(rows).toHaveLength(1)
  const cells = Object.fromEntries(keys.map((key, at) => [String(key), rows[0]?.[at]]))
  expect(cells).toMatchObject({ label: '教学楼', area_m2: '500', keeper: '王强', '@row': row })
})

test('columns of persons are left out of what is filled, unless they are asked for', async () => {
  const { file } = await aFilledStation()
  const keys = async (change: Partial<ExportAsked>) =>
    (await readSheet((await file(change)).bytes, 1, plain))[1] ?? []
  expect(await keys({})).not.toContain('keeper')
  expect(await keys({ sensitive: true })).toContain('keeper')
  expect(await keys({ content: 'template' })).toContain('keeper')
})

test('a template holds no row, and a form no answer', async () => {
  const { file } = await aFilledStation()
  const blank = await file({ content: 'template' })
  expect(await readSheet(blank.bytes, 1, plain)).toHaveLength(2)
  const form = { target: { kind: 'form', form: FormKey.parse('S') } } as const
  const lines = async (change: Partial<ExportAsked>) =>
    (await readSheet((await file({ ...form, ...change })).bytes, 1, plain)).slice(2)
  expect((await lines({})).map(([key, , value]) => [key, value])).toContainEqual(['pupils', '100'])
  const [first] = await lines({ content: 'template' })
  expect(first?.[2] ?? null).toBeNull()
})

test('text for spreadsheets begins with the mark of UTF-8 and guards formulas', async () => {
  const { station, file } = await aFilledStation()
  await station.fill({ op: 'set-cell', register, row, column: 'label', value: '=HYPERLINK("x")' })
  const { bytes } = await file({ format: 'csv' })
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(bytes.toString('utf8')).toContain(`"'=HYPERLINK(""x"")"`)
})

test('a register that the pack does not have is refused', async () => {
  const { file } = await aFilledStation()
  const target = { kind: 'register', register: RegisterKey.parse('A.none') } as const
  expect(await askedFault(() => file({ target }))).toBe('edit-unknown-cell')
})
